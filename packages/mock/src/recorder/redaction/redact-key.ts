import { isDate } from "./fake-date.ts";
import { isUuid } from "./fake-uuid.ts";
import { isFake } from "./faker.ts";
import { count, type RedactionTools } from "./redaction-tools.ts";

/** An identifier, or a number too short to name anybody. */
const PLAIN_KEY = /^(?:[A-Za-z_$][\w$-]{0,63}|\d{1,3})$/;

/** A key of an object, or the name of a query parameter. Only identifiers stay: in a map, keys are data. */
export function redactKey(key: string, tools: RedactionTools): string {
  if (key === "" || isFake(key)) return key;
  const rule = ruleFor(key, tools);
  if (rule === undefined) return key;
  count(tools, rule);
  return tools.faker.fake(key);
}

/** Dates stay as they do in values; their fakes are all alike, and an object cannot have a key twice. */
function ruleFor(key: string, { detector }: RedactionTools): string | undefined {
  if (isDate(key)) return detector.secrets.standIn(key) ? "known-secret" : undefined;
  return detector.ruleFor(key) ?? (isUuid(key) ? "uuid" : PLAIN_KEY.test(key) ? undefined : "key");
}
