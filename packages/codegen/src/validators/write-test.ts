import type { Json } from "../openapi.ts";
import type { View } from "./view.ts";

const ALL_TYPES = ["null", "boolean", "string", "number", "array", "object"];

/** The check that validators have for a format; other formats are annotations. */
export const FORMAT_CHECKS: Readonly<Record<string, string>> = {
  uuid: "isUuid",
  "date-time": "isDateTime",
  date: "isDate",
};

/** Code that tests what a view asks of a value beside its members: type, values, length, bounds, pattern. */
export function writeTest(view: View, value: string): string {
  if (view.values !== undefined) return writeValues(view, view.values, value);
  if (view.types === undefined && view.assertions.length === 0) return "true";
  const tests = (view.types ?? ALL_TYPES).map((type) => writeTypeTest(view, type, value));
  return tests.length === 0 ? "false" : anyOf(tests);
}

/** Code that tests one type, with the assertions that apply to values of it. */
export function writeTypeTest({ assertions }: View, type: string, value: string): string {
  const applicable = assertions.flatMap(([keyword, argument]) => ASSERTIONS[type]?.[keyword]?.(value, argument) ?? []);
  return [TYPES[type]?.(value) ?? "false", ...applicable].join(" && ");
}

const TYPES: Readonly<Record<string, (value: string) => string>> = {
  null: (value) => `${value} === null`,
  boolean: (value) => `typeof ${value} === "boolean"`,
  string: (value) => `typeof ${value} === "string"`,
  number: (value) => `Number.isFinite(${value})`,
  integer: (value) => `Number.isInteger(${value})`,
  array: (value) => `Array.isArray(${value})`,
  object: (value) => `typeof ${value} === "object" && ${value} !== null && !Array.isArray(${value})`,
};

type Assertion = (value: string, argument: Json) => string | string[];

const NUMBER: Readonly<Record<string, Assertion>> = {
  minimum: (value, argument) => `${value} >= ${argument}`,
  maximum: (value, argument) => `${value} <= ${argument}`,
  exclusiveMinimum: (value, argument) => `${value} > ${argument}`,
  exclusiveMaximum: (value, argument) => `${value} < ${argument}`,
  multipleOf: (value, argument) => `Number.isInteger(${value} / ${argument})`,
};

const ASSERTIONS: Readonly<Record<string, Readonly<Record<string, Assertion>>>> = {
  string: {
    // JSON Schema counts characters, not UTF-16 units.
    minLength: (value, argument) => `[...${value}].length >= ${argument}`,
    maxLength: (value, argument) => `[...${value}].length <= ${argument}`,
    pattern: (value, argument) => `${new RegExp(argument, "u")}.test(${value})`,
    format: (value, argument) => (FORMAT_CHECKS[argument] ? `${FORMAT_CHECKS[argument]}(${value})` : []),
  },
  number: NUMBER,
  integer: NUMBER,
  array: {
    minItems: (value, argument) => `${value}.length >= ${argument}`,
    maxItems: (value, argument) => `${value}.length <= ${argument}`,
  },
  object: {
    minProperties: (value, argument) => `Object.keys(${value}).length >= ${argument}`,
    maxProperties: (value, argument) => `Object.keys(${value}).length <= ${argument}`,
  },
};

function writeValues(view: View, values: readonly Json[], value: string): string {
  const allowed = values.filter((one) => view.types === undefined || view.types.some((type) => isOfType(type, one)));
  const equal = allowed.map((one) => `${value} === ${JSON.stringify(one)}`);
  if (equal.length === 0) return "false";
  return view.assertions.length === 0
    ? equal.join(" || ")
    : `(${equal.join(" || ")}) && (${writeTest({ ...view, values: undefined }, value)})`;
}

function isOfType(type: string, value: Json): boolean {
  if (type === "null") return value === null;
  if (type === "integer") return Number.isInteger(value);
  return typeof value === type;
}

function anyOf(tests: readonly string[]): string {
  return tests.map((test) => (tests.length > 1 && test.includes("&&") ? `(${test})` : test)).join(" || ");
}
