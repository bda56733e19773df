import { type Document, type Json, resolve } from "./openapi.ts";
import { SpecError } from "./spec-error.ts";

/** How an operation lists: the `x-listing` of the spec, checked against its schemas. */
export interface Listing {
  /** The property of the answer with the items, and the one that counts all of them. */
  readonly items: string;
  readonly total: string;
  /** The property of an item that tells it from the others. */
  readonly key: string;
  /** The property of an item with the time that never changes, and the keys of the body that bound it and page. */
  readonly time?: string;
  readonly after?: string;
  readonly before?: string;
  readonly limit?: string;
  readonly offset?: string;
}

const ALWAYS = ["items", "total", "key"] as const;
/** What a walk by time needs, all of it or none. */
const BY_TIME = ["time", "after", "before", "limit", "offset"] as const;

/**
 * The `x-listing` of an operation; `undefined` when it has none.
 *
 * @throws {SpecError} when it names a property that the schemas do not have, or only a part of what a walk by time needs.
 */
export function readListing(
  document: Document,
  operation: Json,
  schemas: { readonly body: Json; readonly result: Json },
): Listing | undefined {
  const listing: Json = operation["x-listing"];
  if (listing === undefined) return undefined;
  const refuse = (problem: string): never => {
    throw new SpecError(`x-listing of ${operation.operationId}: ${problem}`);
  };
  const known: readonly string[] = [...ALWAYS, ...BY_TIME];
  for (const key of Object.keys(listing)) if (!known.includes(key)) refuse(`${key} is not known here.`);
  const isByTime = BY_TIME.some((key) => key in listing);
  const page = propertiesOf(document, schemas.result);
  const item = propertiesOf(document, resolve(document, page[listing.items])?.items);
  const body = propertiesOf(document, schemas.body);
  const places = {
    items: page,
    total: page,
    key: item,
    time: item,
    after: body,
    before: body,
    limit: body,
    offset: body,
  };
  for (const key of isByTime ? [...ALWAYS, ...BY_TIME] : ALWAYS) {
    const name = listing[key];
    if (typeof name !== "string") refuse(`${key} is missing.`);
    if (places[key][name] === undefined) refuse(`${key} names "${name}", which the schema does not have.`);
  }
  return listing;
}

function propertiesOf(document: Document, schema: Json): Record<string, Json> {
  return resolve(document, schema)?.properties ?? {};
}
