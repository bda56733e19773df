import type { Exchange } from "@cargo-records/mock";
import type { DescribedExchange } from "../described-exchange.ts";
import type { Json } from "../document.ts";

/** One way to make a recording wrong. */
export interface Mutation {
  /** Stable, in kebab case. */
  readonly id: string;
  /** One sentence: what goes wrong. */
  readonly title: string;
  /** A mutant for each place of the exchange where the mutation fits. */
  readonly mutate: (source: Source) => Iterable<Mutant>;
}

/** A good exchange, and what the document says about it. */
export interface Source {
  readonly document: Json;
  readonly exchange: Exchange;
  readonly described: DescribedExchange;
}

/** A recording made wrong in one place. */
export interface Mutant {
  readonly pointer: string;
  readonly exchange: Exchange;
}

export type Keys = readonly (string | number)[];
