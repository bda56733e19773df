import { describe, expect, test } from "vitest";
import { exchangeOf } from "../../../test-support/exchange-of.ts";
import { readRecordings } from "../../read-recordings.ts";
import type { Exchange, Json, RecordedRequest, RecordedResponse } from "../../recording.ts";
import { findLeaks } from "./find-leaks.ts";

const KEY = "kJ8s0vQx2LmZr7TnWb4YpD6eUh1aGc9oRf3iXt5S";
const TOKEN = "Bearer abcd1234efgh";
const BASE64_TOKEN = Buffer.from(TOKEN).toString("base64");
const JWT = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln";
const UUID = "018f3c5e-7b1a-4000-8000-0123456789ab";

type Case = [what: string, Partial<RecordedRequest>, Partial<RecordedResponse>, pointer: string, rule: string];

const LEAKS: Case[] = [
  ["a bearer token in a title", {}, page({ title: TOKEN }), "/response/body/records/0/title", "bearer-token"],
  ["a JWT", {}, page({ title: `see ${JWT}` }), "/response/body/records/0/title", "jwt"],
  ["a key of an API", {}, page({ id: "sk-proj-4eC39HqLyjWD0123" }), "/response/body/records/0/id", "api-key"],
  ["a token in base64", {}, page({ title: BASE64_TOKEN }), "/response/body/records/0/title", "bearer-token"],
  ["a random key in a sentence", {}, page({ title: `use ${KEY} now` }), "/response/body/records/0/title", "entropy"],
  ["a random key beside a UUID", {}, page({ title: `${UUID} ${KEY}` }), "/response/body/records/0/title", "entropy"],
  ["a token beside a reserved address", {}, page({ title: `a@example.com ${BASE64_TOKEN}` }), "", "bearer-token"],
  ["a password in a URL", {}, page({ title: "https://me:hunter2@example.com" }), "", "url-credentials"],
  ["an e-mail address", {}, page({ title: "jane@example.com.corp.io" }), "", "email"],
  ["a card, as a number", {}, page({ title: 4111111111111111 }), "", "card-number"],
  ["a token in JSON in a text", {}, page({ title: JSON.stringify({ a: [TOKEN] }) }), "", "bearer-token"],
  [
    "a token in a header of the request",
    { headers: { "x-note": TOKEN } },
    {},
    "/request/headers/x-note",
    "bearer-token",
  ],
  ["a token in a header of the answer", {}, { headers: { link: TOKEN } }, "/response/headers/link", "bearer-token"],
  ["a key in the query", { query: { q: ["1", KEY] } }, {}, "/request/query/q/1", "entropy"],
  ["a key in the path", { path: `/things/${KEY}` }, {}, "/request/path", "entropy"],
  ["a token in the body of the request", { body: { filter: TOKEN } }, {}, "/request/body/filter", "bearer-token"],
  ["a token in a body that is no JSON", {}, { bodyText: `no ${TOKEN}` }, "/response/bodyText", "bearer-token"],
];

describe("findLeaks", () => {
  test("finds nothing in any recording", async () => {
    for (const { name, recordings } of await readRecordings()) {
      for (const { file, exchange } of recordings) expect([name, file, findLeaks(exchange)]).toEqual([name, file, []]);
    }
  });

  test.each(LEAKS)("finds %s", (_, request, response, pointer, rule) => {
    const leaks = findLeaks(exchangeOf(request, response));
    expect(leaks).toEqual([{ pointer: pointer || "/response/body/records/0/title", rule }]);
  });

  test("finds what the exchange shows to be a secret wherever it is repeated, a UUID too", () => {
    const exchange = exchangeOf({ query: { access_token: UUID } }, page({ title: `run ${UUID}`, uuid: UUID }));
    expect(findLeaks(exchange)).toEqual([
      { pointer: "/request/query/access_token", rule: "known-secret" },
      { pointer: "/response/body/records/0/title", rule: "known-secret" },
      { pointer: "/response/body/records/0/uuid", rule: "known-secret" },
    ]);
  });

  test("a key that leaks, and what stands under it, is told by the object around it", () => {
    const leaks = findLeaks(exchangeOf({}, page({ [KEY]: { [`~/${KEY}`]: JWT } })));
    expect(leaks).toEqual([
      { pointer: "/response/body/records/0", rule: "entropy" },
      { pointer: "/response/body/records/0", rule: "jwt" },
    ]);
    expect(JSON.stringify(leaks)).not.toContain(KEY);
  });

  test("UUIDs, dates, reserved addresses, fakes and the scheme of a credential are no leaks", () => {
    const harmless = [
      UUID,
      `contexts/${UUID}.json`,
      "2026-01-31T12:00:00Z",
      "ada@example.com",
      "redacted-1@example.com",
    ];
    const exchange: Exchange = exchangeOf(
      { authScheme: "scram-sha-256", body: harmless },
      page({ title: "Acme Corp" }),
    );
    expect(findLeaks(exchange)).toEqual([]);
  });
});

function page(record: { [key: string]: Json }): Partial<RecordedResponse> {
  return { body: { records: [record], count: 1 } };
}
