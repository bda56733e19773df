import type { Json } from "../openapi.ts";
import type { View } from "./view.ts";

const TYPES: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  integer: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "an object",
  null: "null",
};

/** How each assertion is put, after the name of the type that it applies to. */
const ASSERTIONS: Readonly<Record<string, (argument: Json) => string>> = {
  minLength: (argument) => `of at least ${argument} characters`,
  maxLength: (argument) => `of at most ${argument} characters`,
  pattern: (argument) => `matching ${argument}`,
  minimum: (argument) => `of at least ${argument}`,
  maximum: (argument) => `of at most ${argument}`,
  exclusiveMinimum: (argument) => `above ${argument}`,
  exclusiveMaximum: (argument) => `below ${argument}`,
  multipleOf: (argument) => `divisible by ${argument}`,
  minItems: (argument) => `of at least ${argument} items`,
  maxItems: (argument) => `of at most ${argument} items`,
  minProperties: (argument) => `with at least ${argument} keys`,
  maxProperties: (argument) => `with at most ${argument} keys`,
};

const FORMATS: Readonly<Record<string, string>> = {
  uuid: "a UUID",
  "date-time": "a time as in RFC 3339",
  date: "a date as in RFC 3339",
};

/** What a view expects, in words: `text or null`, `"and" or "or"`, `a whole number of at least 0`. */
export function expectationOf({ types, values, assertions }: View): string {
  if (values !== undefined) return either(values.map((value) => JSON.stringify(value)));
  const format = assertions.find(([keyword, argument]) => keyword === "format" && FORMATS[argument])?.[1];
  const names = (types ?? []).map((type) => (type === "string" && format ? FORMATS[format] : TYPES[type]) ?? type);
  const limits = assertions.flatMap(([keyword, argument]) => ASSERTIONS[keyword]?.(argument) ?? []);
  return [either(names.length === 0 ? ["a value"] : names), ...limits].join(" ");
}

export function either(names: readonly string[]): string {
  return [names.slice(0, -1).join(", "), ...names.slice(-1)].filter((part) => part !== "").join(" or ");
}
