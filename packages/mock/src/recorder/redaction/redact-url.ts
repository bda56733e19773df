import type { RecordedRequest } from "../../recording.ts";
import { decodePart } from "./decode-part.ts";
import { isUuid } from "./fake-uuid.ts";
import { isFake } from "./faker.ts";
import { redactKey } from "./redact-key.ts";
import { redactValue } from "./redact-value.ts";
import { count, type RedactionTools } from "./redaction-tools.ts";

/** A part of a path that names a resource of the API. */
const PATH_WORD = /^[a-z][a-z0-9]*(?:[-_.][a-z0-9]+)*$/i;
const PAGING = /^(?:limit|offset|page|page_?size|per_?page|size|count|first|last|skip|take|top)$/i;
const PAGING_VALUE = /^\d{1,9}$/;
const FLAG = /^(?:true|false)$/;

type RequestUrl = Pick<RecordedRequest, "path" | "query">;

/** Path and query of a request: words of the path, the names of parameters, paging and flags stay. */
export function redactUrl({ path, query }: RequestUrl, tools: RedactionTools): RequestUrl {
  const parts = path.split("/").map((part) => redactPart(part, tools));
  const parameters = Object.entries(query ?? {}).map(([name, value]): [string, string | string[]] => {
    const redact = (text: string) => redactParameter(name, text, tools);
    return [redactKey(name, tools), Array.isArray(value) ? value.map(redact) : redact(value)];
  });
  return { path: parts.join("/"), ...(query && { query: Object.fromEntries(parameters) }) };
}

function redactPart(part: string, tools: RedactionTools): string {
  const text = decodePart(part);
  if (text === "" || isFake(text)) return part;
  const rule = tools.detector.ruleFor(text) ?? (isUuid(text) ? "uuid" : PATH_WORD.test(text) ? undefined : "path");
  if (rule === undefined) return part;
  count(tools, rule);
  return encodeURIComponent(tools.faker.fake(text));
}

function redactParameter(name: string, text: string, tools: RedactionTools): string {
  const plain = FLAG.test(text) || (PAGING.test(name) && PAGING_VALUE.test(text));
  if (plain && tools.detector.ruleFor(text) === undefined) return text;
  return String(redactValue(text, { pointer: "", name }, tools));
}
