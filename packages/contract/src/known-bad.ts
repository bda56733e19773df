import type { Exchange } from "@cargo-records/mock";
import nullStripped from "@cargo-records/spec/examples/invalid/null-stripped.json" with { type: "json" };
import { recordings } from "./contract-spec.ts";
import type { Json } from "./document.ts";

/** An exchange that must fail, where, and when only one of the checks can see it: which. */
export interface KnownBad {
  readonly name: string;
  readonly exchange: Exchange;
  readonly pointer: string;
  readonly only?: "strict twin";
}

/** Recordings made wrong by hand: for each kind of check, one that only it can catch. */
export const knownBad: KnownBad[] = [
  {
    name: "a page without the nulls, as the vendor's client hands it on",
    exchange: page((body) => Object.assign(body, nullStripped.value)),
    pointer: "/response/body/records/0",
  },
  {
    name: "a property that the spec does not know",
    exchange: page((body) => Object.assign(body.records[0], { brandNew: 1 })),
    pointer: "/response/body/records/0",
    only: "strict twin",
  },
  {
    name: "an id that is not a UUID",
    exchange: page((body) => Object.assign(body.records[0], { runUuid: "run-1" })),
    pointer: "/response/body/records/0/runUuid",
  },
  {
    name: "a time that is not a time",
    exchange: page((body) => Object.assign(body.records[0], { createdAt: "yesterday" })),
    pointer: "/response/body/records/0/createdAt",
  },
  {
    name: "a content type that is not documented",
    exchange: list(({ response }) => Object.assign(response.headers, { "content-type": "text/html" })),
    pointer: "/response/headers/content-type",
  },
  {
    name: "an operation that is not documented",
    exchange: list(({ request }) => Object.assign(request, { method: "PUT" })),
    pointer: "/request",
  },
  {
    name: "a query parameter that is not documented",
    exchange: list(({ request }) => Object.assign(request, { query: { limit: "50" } })),
    pointer: "/request/query/limit",
  },
  {
    name: "a body on a GET",
    exchange: list(({ request }) => Object.assign(request, { body: {} })),
    pointer: "/request/body",
  },
  {
    name: "a filter key that the API does not know, though the answer is not a 400",
    exchange: search(({ request }) => Object.assign(request, { body: { isFinished: true } })),
    pointer: "/request/body",
  },
];

function page(change: (body: Json) => void): Exchange {
  return list(({ response }) => change(response.body));
}

function list(change: (exchange: Exchange) => void): Exchange {
  return changedCopyOf("reference-page-sample/01-list.json", change);
}

function search(change: (exchange: Exchange) => void): Exchange {
  return changedCopyOf("search-by-status/01-search.json", change);
}

function changedCopyOf(place: string, change: (exchange: Exchange) => void): Exchange {
  const found = recordings.find((recording) => recording.place === place);
  if (found === undefined) throw new Error(`There is no recording ${place}.`);
  const copy = structuredClone(found.exchange);
  change(copy);
  return copy;
}
