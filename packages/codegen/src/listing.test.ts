import { expect, test } from "vitest";
import { readListing } from "./listing.ts";
import type { Document, Json } from "./openapi.ts";

const DOCUMENT: Document = { openapi: "3.1.0", paths: {}, components: { schemas: {} } };
const ITEM = { type: "object", properties: { id: {}, born: {} } };
const RESULT = { properties: { things: { type: "array", items: ITEM }, count: {} } };
const BODY = { properties: { since: {}, until: {}, limit: {}, offset: {} } };
const WHOLE = { items: "things", total: "count", key: "id" };
const BY_TIME = { ...WHOLE, time: "born", after: "since", before: "until", limit: "limit", offset: "offset" };

const read = (listing: Json) =>
  readListing(DOCUMENT, { operationId: "op", "x-listing": listing }, { body: BODY, result: RESULT });

test("an operation without x-listing does not list", () => {
  expect(read(undefined)).toBeUndefined();
});

test.each([WHOLE, BY_TIME])("%j is as it stands", (listing) => {
  expect(read(listing)).toEqual(listing);
});

test.each([
  [{ ...WHOLE, key: undefined }, "x-listing of op: key is missing."],
  [{ ...WHOLE, key: "uuid" }, 'x-listing of op: key names "uuid", which the schema does not have.'],
  [{ ...WHOLE, items: "records" }, 'x-listing of op: items names "records", which the schema does not have.'],
  [{ ...WHOLE, time: "born" }, "x-listing of op: after is missing."],
  [{ ...BY_TIME, after: "from" }, 'x-listing of op: after names "from", which the schema does not have.'],
  [{ ...WHOLE, cursor: "next" }, "x-listing of op: cursor is not known here."],
])("%j is refused", (listing, message) => {
  expect(() => read(listing)).toThrow(message);
});
