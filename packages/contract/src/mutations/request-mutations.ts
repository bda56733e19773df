import type { Json } from "../document.ts";
import { changeAt, REMOVED } from "./change-at.ts";
import type { Keys, Mutant, Mutation, Source } from "./mutation.ts";

/** Requests that the spec does not allow, and that were answered all the same. */
export const requestMutations: readonly Mutation[] = [
  request("method-undocumented", "The method is not documented.", ["request", "method"], () => "DELETE"),
  request("path-undocumented", "The path is not documented.", ["request", "path"], (path) => `${path}/all/of/them`),
  request("query-undocumented", "A query parameter is not documented.", ["request", "query"], (query) => ({
    ...query,
    verbose: "yes",
  })),
  request(
    "request-header-undocumented",
    "A request header is not documented.",
    ["request", "headers", "x-cargo-origin"],
    () => "cli",
  ),
  {
    id: "query-out-of-range",
    title: "A query parameter is below its minimum.",
    mutate: (source) =>
      parameters(
        source,
        "query",
        ({ schema }) => schema.minimum !== undefined,
        ({ schema }) => String(schema.minimum - 1),
      ),
  },
  {
    id: "query-of-other-type",
    title: "A query parameter is not the number that the spec says.",
    mutate: (source) =>
      parameters(
        source,
        "query",
        ({ schema }) => ["integer", "number"].includes(schema.type),
        () => "many",
      ),
  },
  {
    id: "header-parameter-malformed",
    title: "A header parameter has a value of another form.",
    mutate: (source) =>
      parameters(
        source,
        "header",
        ({ schema }) => schema.format === "uuid",
        () => "mine",
      ),
  },
  {
    id: "parameter-missing",
    title: "A required parameter is missing.",
    mutate: (source) =>
      parameters(
        source,
        "query",
        ({ required }) => required,
        () => REMOVED,
      ),
  },
  {
    id: "request-content-type-wrong",
    title: "The content type of the request is not documented.",
    mutate: (source) => ofBody(source, ["request", "headers", "content-type"], () => "text/plain"),
  },
  {
    id: "request-body-missing",
    title: "The request lacks the body that is required.",
    mutate: (source) => ofBody(source, ["request", "body"], () => REMOVED),
  },
  {
    id: "request-body-unexpected",
    title: "The request has a body where none is documented.",
    *mutate({ exchange, described }) {
      if (described.operation?.requestBody) return;
      yield changeAt(exchange, ["request", "body"], () => ({}));
    },
  },
  {
    id: "authorization-missing",
    title: "The request carried no credential, and was answered as if it had.",
    mutate: (source) => authorized(source, () => REMOVED),
  },
  {
    id: "authorization-of-other-scheme",
    title: "The request carried a credential of another scheme.",
    mutate: (source) => authorized(source, () => "basic"),
  },
];

function request(id: string, title: string, keys: Keys, change: (value: Json) => Json): Mutation {
  return {
    id,
    title,
    *mutate({ exchange }) {
      yield changeAt(exchange, keys, change);
    },
  };
}

function* parameters(
  { exchange, described }: Source,
  place: "query" | "header",
  fits: (parameter: Json) => boolean,
  change: (parameter: Json) => Json,
): Generator<Mutant> {
  if (exchange.response.status === 400) return;
  for (const parameter of described.parameters) {
    const keys =
      place === "query" ? ["request", "query", parameter.name] : ["request", "headers", parameter.name.toLowerCase()];
    const isSent = keys.reduce<Json>((at, key) => at?.[key], exchange) !== undefined;
    if (parameter.in === place && isSent && fits(parameter)) yield changeAt(exchange, keys, () => change(parameter));
  }
}

function* ofBody({ exchange, described }: Source, keys: Keys, change: (value: Json) => Json): Generator<Mutant> {
  if (described.requestSchema !== undefined) yield changeAt(exchange, keys, change);
}

function* authorized({ exchange }: Source, change: (value: Json) => Json): Generator<Mutant> {
  if (exchange.request.authScheme === undefined || exchange.response.status === 401) return;
  yield changeAt(exchange, ["request", "authScheme"], change);
}
