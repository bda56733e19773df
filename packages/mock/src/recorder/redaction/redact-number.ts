import type { ValuePlace } from "./redact-value.ts";
import { count, type RedactionTools } from "./redaction-tools.ts";

/** A number: it stays, unless its place or its digits say that it is a secret or personal. Then it is 0. */
export function redactNumber(value: number, place: ValuePlace, tools: RedactionTools): number {
  const strict = place.rule === "free-form" ? undefined : place.rule;
  const rule = strict ?? tools.detector.ruleFor(String(value)) ?? (isInexact(value) ? "number" : undefined);
  if (rule === undefined || value === 0) return value;
  count(tools, rule);
  return 0;
}

/** A whole number with more digits than JSON.parse can hold: its digits are not those that were sent, so no search knows it. */
function isInexact(value: number): boolean {
  return Number.isInteger(value) && !Number.isSafeInteger(value);
}
