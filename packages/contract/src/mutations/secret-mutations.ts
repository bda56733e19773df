import type { Json } from "../document.ts";
import { bodyValues } from "./body-values.ts";
import { changeAt } from "./change-at.ts";
import type { Mutant, Mutation, Source } from "./mutation.ts";

/** Made up; of the forms that real ones have. */
const TOKEN = "Bearer q7Zt4mX9vKp2Lw8RsB3nHd6Y";
const JWT = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N";
const API_KEY = "sk-q7Zt4mX9vKp2Lw8RsB3nHd6Y";
const BARE = "q7Zt4mX9vKp2Lw8RsB3nHd6YfJc5Tg1A";
const EMAIL = "ada.lovelace@analytical.org";

/** Recordings in which something was left that must not be kept. */
export const secretMutations: readonly Mutation[] = [
  left("token-in-body", "A bearer token is left in a text of a body.", TOKEN),
  left("jwt-in-body", "A JWT is left in a text of a body.", JWT),
  left("api-key-in-body", "An API key is left in a text of a body.", API_KEY),
  left("bare-token-in-body", "A token without any prefix is left in a text of a body.", BARE),
  left(
    "encoded-token-in-body",
    "A token in Base64 is left in a text of a body.",
    Buffer.from(TOKEN).toString("base64"),
  ),
  left("email-in-body", "An e-mail address is left in a text of a body.", EMAIL),
  {
    id: "token-in-key",
    title: "A token is left in a key, where the spec leaves keys open.",
    *mutate(source) {
      for (const { keys, schemas } of bodyValues(source)) {
        if (!schemas.some(({ additionalProperties }) => additionalProperties === true)) continue;
        yield changeAt(source.exchange, keys, (value) => ({ ...value, [API_KEY]: true }));
      }
    },
  },
  {
    id: "token-in-header",
    title: "A token is left in a header.",
    *mutate({ exchange }) {
      const keys = ["response", "headers", "content-type"];
      if (exchange.response.headers["content-type"] === undefined) return;
      yield changeAt(exchange, keys, (value) => `${value}; boundary=${API_KEY}`);
    },
  },
  {
    id: "token-in-query",
    title: "A token is left in the query.",
    *mutate({ exchange }) {
      yield changeAt(exchange, ["request", "query"], (query: Json) => ({ ...query, key: API_KEY }));
    },
  },
];

/** Puts a secret into each text that has neither a format nor listed values. */
function left(id: string, title: string, secret: string): Mutation {
  return { id, title, mutate: (source) => inTexts(source, secret) };
}

function* inTexts(source: Source, secret: string): Generator<Mutant> {
  for (const { keys, value, schemas } of bodyValues(source)) {
    const isFree = schemas.every(
      ({ format, enum: values, const: constant, pattern }) => !(format || values || constant || pattern),
    );
    if (typeof value === "string" && isFree) yield changeAt(source.exchange, keys, (text) => `${text} ${secret}`);
  }
}
