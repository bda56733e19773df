import type { Json } from "../../recording.ts";
import { isDate } from "./fake-date.ts";
import { isUuid } from "./fake-uuid.ts";
import { isFake } from "./faker.ts";
import { parseContainer } from "./parse-container.ts";
import { classifyName } from "./policy.ts";
import type { ValuePlace } from "./redact-value.ts";
import { count, type RedactionTools } from "./redaction-tools.ts";

const WORD = /^[A-Za-z][A-Za-z0-9_-]{0,63}$/;
/** A text can hold JSON that holds a text with JSON. Escapes double with every layer, so more than this is a trick. */
const DEEPEST_JSON = 4;

/** A text of a body. `redact` is for JSON inside of it, which keeps its shape. */
export function redactText(
  text: string,
  place: ValuePlace,
  tools: RedactionTools,
  redact: (json: Json) => Json,
): string {
  if (text === "" || isFake(text)) return text;
  const json = keepsShape(text, place, tools) ? parseContainer(text) : undefined;
  if (json !== undefined && depthOf(json) < DEEPEST_JSON) return JSON.stringify(redact(json));
  const rule = place.rule ?? ruleFor(text, place, tools);
  if (rule === undefined) return text;
  count(tools, rule);
  return tools.faker.fake(text);
}

/** The rule that replaces a text; undefined for one that stays. Unknown texts do not stay. */
function ruleFor(text: string, { name }: ValuePlace, { detector, options }: RedactionTools): string | undefined {
  if (isDate(text)) return detector.secrets.standIn(text) ? "known-secret" : undefined;
  const found = detector.ruleFor(text);
  if (found !== undefined) return found;
  if (isUuid(text)) return "uuid";
  return classifyName(name, options.names) === "word" && WORD.test(text) ? undefined : "text";
}

/** Of a text that is a secret as a whole, or holds a known one, not even the shape of its JSON stays. */
function keepsShape(text: string, { rule }: ValuePlace, { detector }: RedactionTools): boolean {
  return (rule === undefined || rule === "free-form") && !detector.secrets.standIn(text);
}

/** How many layers of JSON in a text stand in a value. */
function depthOf(value: Json): number {
  if (typeof value === "string") {
    const json = parseContainer(value);
    return json === undefined ? 0 : 1 + depthOf(json);
  }
  if (typeof value !== "object" || value === null) return 0;
  return Math.max(0, ...Object.values(value).map(depthOf));
}
