/** The dotted client name of an operation; see client-name.js. */
export function clientName(path: string, operation: { "x-client-name"?: unknown }): string | undefined;

/** An operation object of OpenAPI, as written. */
// biome-ignore lint/suspicious/noExplicitAny: open-ended JSON, checked by the linters.
type OperationObject = any;

/** The operations of a document, in its order. */
export function operationsOf(document: {
  readonly paths?: Record<string, OperationObject>;
}): { path: string; method: string; operation: OperationObject }[];
