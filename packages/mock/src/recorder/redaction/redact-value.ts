import { jsonPointer } from "../../json-pointer.ts";
import type { Json } from "../../recording.ts";
import { classifyName } from "./policy.ts";
import { redactKey } from "./redact-key.ts";
import { redactNumber } from "./redact-number.ts";
import { redactText } from "./redact-text.ts";
import type { RedactionTools } from "./redaction-tools.ts";

/** Where a value stands. */
export interface ValuePlace {
  /** From the root of the body, with `*` for the positions of lists. */
  pointer: string;
  /** The nearest key above. */
  name: string;
  /** The rule that replaces everything here, whatever it looks like. */
  rule?: string | undefined;
}

/**
 * A value without anything that could be a secret or personal: every text becomes a fake unless it is a known word of the
 * API or a date, keys and numbers are replaced where they look like more than that, and the shape stays.
 */
export function redactValue(value: Json, place: ValuePlace, tools: RedactionTools): Json {
  const here = { ...place, rule: ruleAt(place, tools) };
  if (typeof value === "string") return redactText(value, here, tools, (json) => redactValue(json, here, tools));
  if (typeof value === "number") return redactNumber(value, here, tools);
  if (Array.isArray(value)) {
    return value.map((item) => redactValue(item, { ...here, pointer: jsonPointer(here.pointer, "*") }, tools));
  }
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).map(([key, member]): [string, Json] => {
    const inside = { pointer: jsonPointer(here.pointer, key), name: key, rule: here.rule };
    return [redactKey(key, tools), redactValue(member, inside, tools)];
  });
  return Object.fromEntries(members);
}

/** Rules go down, except that a stricter one below a lenient one wins. */
function ruleAt({ pointer, name, rule }: ValuePlace, { options }: RedactionTools): string | undefined {
  if (options.pointers?.some((pattern) => matches(pattern, pointer))) return "pointer";
  if (rule !== undefined && rule !== "free-form") return rule;
  const named = classifyName(name, options.names);
  return named === "secret" ? "secret-name" : named === "personal" ? "personal-name" : (rule ?? freeForm(named));
}

function freeForm(named: string | undefined): string | undefined {
  return named === "free-form" ? "free-form" : undefined;
}

function matches(pattern: string, pointer: string): boolean {
  const wanted = pattern.split("/");
  const found = pointer.split("/");
  return wanted.length === found.length && wanted.every((part, index) => part === "*" || part === found[index]);
}
