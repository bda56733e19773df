import { EmulatorOptionError } from "./emulator-option-error.ts";
import { parseTime } from "./parse-time.ts";

/** What a wrong value is called in an error: itself when it is short and plain, else its kind. */
export function describeFound(value: unknown): string {
  if (typeof value === "string") return value.length > 40 ? `"${value.slice(0, 40)}…"` : `"${value}"`;
  if (value === null || ["number", "boolean", "undefined"].includes(typeof value)) return String(value);
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}

export function wholeNumber(
  option: string,
  value: unknown,
  from: number,
  to: number = Number.MAX_SAFE_INTEGER,
): number {
  if (Number.isInteger(value) && Number(value) >= from && Number(value) <= to) return Number(value);
  const range = to === Number.MAX_SAFE_INTEGER ? `from ${from}` : `from ${from} to ${to}`;
  throw new EmulatorOptionError(option, `a whole number ${range}`, describeFound(value));
}

export function limit(option: string, value: unknown): number {
  if (value === Number.POSITIVE_INFINITY) return value;
  if (Number.isSafeInteger(value) && Number(value) >= 1) return Number(value);
  throw new EmulatorOptionError(option, "a whole number from 1, or Infinity", describeFound(value));
}

export function oneOf<Value extends string>(option: string, value: unknown, values: readonly Value[]): Value {
  const found = values.find((each) => each === value);
  if (found !== undefined) return found;
  throw new EmulatorOptionError(option, `one of ${values.join(", ")}`, describeFound(value));
}

export function text(option: string, value: unknown): string {
  if (typeof value === "string" && value !== "") return value;
  throw new EmulatorOptionError(option, "a text that is not empty", describeFound(value));
}

export function func<Value>(option: string, value: Value): Value {
  if (typeof value === "function") return value;
  throw new EmulatorOptionError(option, "a function", describeFound(value));
}

export function list(option: string, value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw new EmulatorOptionError(option, "a list", describeFound(value));
}

export function texts(option: string, value: unknown): string[] {
  return list(option, value).map((each, index) => text(`${option}[${index}]`, each));
}

/** Checks that `value` is an object with none but these keys. */
export function keysOf(option: string, value: unknown, known: readonly string[]): void {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new EmulatorOptionError(option, "an object", describeFound(value));
  }
  const unknown = Object.keys(value).find((key) => !known.includes(key));
  if (unknown === undefined) return;
  const place = option === "options" ? unknown : `${option}.${unknown}`;
  throw new EmulatorOptionError(place, `left out; known here are ${known.join(", ")}`, "given");
}

/** A time in milliseconds since 1970. */
export function time(option: string, value: unknown): number {
  const ms = typeof value === "string" ? parseTime(value) : value;
  if (Number.isSafeInteger(ms) && Number(ms) >= 0) return Number(ms);
  throw new EmulatorOptionError(option, "a time in ISO 8601 or in milliseconds since 1970", describeFound(value));
}
