import type { Exchange } from "@cargo-records/mock";
import type { DescribedExchange } from "../described-exchange.ts";
import type { Json } from "../document.ts";
import type { CheckDescription } from "../report/contract-report.ts";
import type { Contract } from "./contract.ts";

/** One thing that holds for every recording. */
export interface Check extends CheckDescription {
  readonly run: (subject: Subject) => Iterable<Fault>;
}

/** An exchange of a documented operation, and what the document says about it. */
export interface Subject {
  readonly contract: Contract;
  readonly exchange: Exchange;
  readonly described: DescribedExchange;
  /** The objects of both bodies that a component schema describes, by the place of the schema. Found when first asked for. */
  readonly instances: () => ReadonlyMap<string, readonly Instance[]>;
}

/** An object in a body. */
export interface Instance {
  readonly value: Json;
  /** Where in the exchange, as a JSON pointer. */
  readonly pointer: string;
}

/** Where in the exchange, as a JSON pointer, and what is wrong there. */
export interface Fault {
  readonly pointer: string;
  readonly message: string;
}
