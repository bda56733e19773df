import * as fc from "fast-check";
import { AUTH_SCHEMES } from "../src/auth-scheme.ts";
import type { Exchange, Json } from "../src/recording.ts";
import { exchangeOf } from "./exchange-of.ts";

const text = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.string(),
  fc.lorem({ maxCount: 40 }),
  fc.uuid(),
  fc.emailAddress(),
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) }).map((date) => date.toISOString()),
  fc.base64String({ minLength: 12 }),
  fc.stringMatching(/^\d{1,20}$/),
  fc.stringMatching(/^[a-z][A-Za-z0-9_-]{0,40}$/),
  fc.ipV4(),
  fc.json(),
);

const name = fc.oneof(
  text,
  fc.constantFrom(
    "status",
    "kind",
    "slug",
    "title",
    "password",
    "config",
    "email",
    "token",
    "data",
    "records",
    "phone",
  ),
);

/** Any text that a body can hold, many of them of a known format. */
export const anyText: fc.Arbitrary<string> = text;

/** Any JSON, many of its keys and texts as they are in real bodies. */
export const anyJson: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    { weight: 4, arbitrary: text },
    fc.constantFrom<Json>(null, true, false),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
    fc.integer(),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(name, tie("value"), { maxKeys: 5, noNullPrototype: true }),
  ),
})).value;

const word = fc.stringMatching(/^[a-z]{1,8}$/);
const path = fc.array(fc.oneof(word, fc.uuid(), text.map(encode).filter(isPart)), { minLength: 1, maxLength: 4 });
const query = fc.dictionary(fc.oneof(word, text), fc.oneof(text, fc.array(text, { minLength: 2, maxLength: 3 })), {
  maxKeys: 3,
  noNullPrototype: true,
});
const headers = fc.dictionary(
  fc.constantFrom(
    "accept",
    "content-type",
    "authorization",
    "cookie",
    "retry-after",
    "selected-workspace-uuid",
    "x-note",
  ),
  fc.oneof(
    fc.constantFrom("application/json", "text/html; charset=utf-8", "30"),
    fc.uuid(),
    fc.stringMatching(/^[!-~]{1,40}$/),
  ),
  { noNullPrototype: true },
);
const payload = fc.oneof(
  fc.constant({}),
  anyJson.map((body) => ({ body })),
  fc
    .oneof(text, fc.constantFrom("<html>x</html>", '{"a":', "[1,"))
    .filter(isNoJson)
    .map((bodyText) => ({ bodyText })),
);

/** Any exchange as it goes over the wire, with credentials and personal data. */
export const anyExchange: fc.Arbitrary<Exchange> = fc
  .record({
    path,
    query,
    authScheme: fc.option(fc.constantFrom(...AUTH_SCHEMES), { nil: undefined }),
    sent: headers,
    asked: payload,
    status: fc.constantFrom(200, 400, 503),
    got: headers,
    answered: payload,
  })
  .map(({ path, query, authScheme, sent, asked, status, got, answered }) => {
    const request = {
      path: `/${path.join("/")}`,
      ...(Object.keys(query).length > 0 && { query }),
      ...(authScheme !== undefined && { authScheme }),
      headers: sent,
      ...asked,
    };
    return exchangeOf(request, { status, headers: got, ...answered });
  });

function encode(part: string): string {
  return encodeURIComponent(part.toWellFormed());
}

/** A URL would take these parts for steps in the path. */
function isPart(part: string): boolean {
  return part !== "" && !/^\.{1,2}$/.test(part);
}

function isNoJson(text: string): boolean {
  try {
    JSON.parse(text);
    return false;
  } catch {
    return text.trim() !== "";
  }
}
