import * as full from "@cargo-records/validators";
import * as strict from "@cargo-records/validators/strict";
import { spec } from "../contract-spec.ts";
import type { Json } from "../document.ts";

/** Validators of a document's schemas, by name: `validateRecordsPage` for `RecordsPage`. */
export type Validators = Readonly<Record<string, ValidateFunction>>;

type ValidateFunction = (value: unknown) => {
  readonly issues?: readonly { readonly pointer: string; readonly message: string }[] | undefined;
};

/** What recordings are held against: a document, and the validators that are generated from it. */
export interface Contract {
  readonly document: Json;
  readonly full: Validators;
  readonly strict: Validators;
}

/** The spec of this repository, with the built validators. */
export const contract: Contract = { document: spec, full: { ...full }, strict: { ...strict } };
