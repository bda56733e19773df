import { describeExchange } from "../described-exchange.ts";
import { componentAt } from "../document.ts";
import { changeAt, REMOVED } from "./change-at.ts";
import type { Mutant, Mutation, Source } from "./mutation.ts";

const CONTENT_TYPE = ["response", "headers", "content-type"];
const UNDOCUMENTED_STATUS = 418;

/** Answers with another status or other headers. */
export const answerMutations: readonly Mutation[] = [
  {
    id: "status-undocumented",
    title: "The status is not documented.",
    *mutate({ exchange }) {
      yield changeAt(exchange, ["response", "status"], () => UNDOCUMENTED_STATUS);
    },
  },
  {
    id: "status-of-another-answer",
    title: "The status is that of an answer with another body.",
    mutate: statusSwapped,
  },
  {
    id: "content-type-html",
    title: "The content type says HTML.",
    *mutate({ exchange }) {
      yield changeAt(exchange, CONTENT_TYPE, () => "text/html");
    },
  },
  {
    id: "content-type-other-json",
    title: "The content type is another kind of JSON.",
    *mutate({ exchange }) {
      yield changeAt(exchange, CONTENT_TYPE, () => "application/vnd.api+json");
    },
  },
  {
    id: "content-type-missing",
    title: "There is no content type.",
    *mutate({ exchange }) {
      yield changeAt(exchange, CONTENT_TYPE, () => REMOVED);
    },
  },
  {
    id: "response-header-undocumented",
    title: "The answer has a header that the spec does not describe.",
    *mutate({ exchange }) {
      yield changeAt(exchange, ["response", "headers", "ratelimit-reset"], () => "7");
    },
  },
  {
    id: "response-header-missing",
    title: "The answer lacks a header that the spec describes.",
    *mutate(source) {
      for (const name of documentedHeaders(source)) {
        yield changeAt(source.exchange, ["response", "headers", name], () => REMOVED);
      }
    },
  },
  {
    id: "response-header-malformed",
    title: "A documented header of the answer has a value of another form.",
    *mutate(source) {
      for (const name of documentedHeaders(source)) {
        yield changeAt(source.exchange, ["response", "headers", name], () => "soon");
      }
    },
  },
];

function* statusSwapped({ document, exchange, described }: Source): Generator<Mutant> {
  const component = (place: string | undefined) => place && componentAt(document, place);
  for (const status of Object.keys(described.operation?.responses ?? {}).map(Number)) {
    if (Number.isNaN(status) || status === 400) continue; // 400 lets the request be wrong: fewer checks, not more
    const mutant = changeAt(exchange, ["response", "status"], () => status);
    const other = describeExchange(document, mutant.exchange).responseSchema;
    if (component(other) !== component(described.responseSchema)) yield mutant;
  }
}

function documentedHeaders({ described, exchange }: Source): string[] {
  return Object.keys(described.response?.headers ?? {})
    .map((name) => name.toLowerCase())
    .filter((name) => exchange.response.headers[name] !== undefined);
}
