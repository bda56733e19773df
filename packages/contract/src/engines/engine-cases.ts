import type { Exchange } from "@cargo-records/mock";
import { recordings } from "../contract-spec.ts";
import type { Json } from "../document.ts";
import type { Case } from "./engine.ts";

/** Exchanges that are wrong in one way each, by what is wrong. For the tests of the engines. */
const WRONG = {
  "required property missing": list(({ response }) => delete response.body.count),
  "property of another type": list(({ response }) => Object.assign(response.body, { count: "1" })),
  "unknown enum value": list(({ response }) => Object.assign(response.body.records[0], { status: "paused" })),
  "uuid malformed": list(({ response }) => Object.assign(response.body.records[0], { runUuid: "run-1" })),
  "property undocumented": list(({ response }) => Object.assign(response.body.records[0], { brandNew: 1 })),
  "count below the records": list(({ response }) => Object.assign(response.body, { count: 0 })),
  "body that is no JSON": list(({ response }) => Object.assign(response, { body: undefined, bodyText: "<p>" })),
  "more faults than a header holds": list(({ response }) =>
    Object.assign(response.body, { records: Array(90).fill(0) }),
  ),
  "content type wrong": list(({ response }) => Object.assign(response.headers, { "content-type": "text/html" })),
  "status undocumented": list(({ response }) => Object.assign(response, { status: 418 })),
  "header malformed": limited(({ response }) => Object.assign(response.headers, { "retry-after": "soon" })),
  "header undocumented": list(({ response }) => Object.assign(response.headers, { "x-new": "1" })),
  "no credential": list(({ request }) => delete request.authScheme),
  "credential of another scheme": list(({ request }) => Object.assign(request, { authScheme: "basic" })),
  "query undocumented": list(({ request }) => Object.assign(request, { query: { limit: "1" } })),
  "method undocumented": list(({ request }) => Object.assign(request, { method: "PUT" })),
  "body on a GET": list(({ request }) => Object.assign(request, { body: {} })),
  "filter key undocumented": search(({ request }) => Object.assign(request, { body: { isFinished: true } })),
} satisfies Record<string, Exchange>;

export type WrongCase = keyof typeof WRONG;

/** Every recording. */
export const goodCases: readonly Case[] = recordings.map(({ place, exchange }) => ({ name: place, exchange }));

export const wrongCases: readonly Case[] = Object.entries(WRONG).map(([name, exchange]) => ({ name, exchange }));

function list(change: (exchange: Json) => unknown): Exchange {
  return changed("reference-page-sample/01-list.json", change);
}

function search(change: (exchange: Json) => unknown): Exchange {
  return changed("search-by-status/01-search.json", change);
}

function limited(change: (exchange: Json) => unknown): Exchange {
  return changed("rate-limited/01-list.json", change);
}

function changed(name: string, change: (exchange: Json) => unknown): Exchange {
  const found = recordings.find(({ place }) => place === name);
  if (found === undefined) throw new Error(`There is no recording ${name}.`);
  const copy = structuredClone(found.exchange);
  change(copy);
  return copy;
}
