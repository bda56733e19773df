/** A parameter of a fault: its default, and how to check a value. */
export interface Param<Value> {
  default: Value;
  /** What it says, as a sentence. */
  description: string;
  /** What a value must be, to complete "must be". */
  expected: string;
  accepts(value: unknown): boolean;
}

export function wholeNumber(standard: number, from: number, description: string): Param<number> {
  const expected = from === Number.MIN_SAFE_INTEGER ? "a whole number" : `a whole number from ${from}`;
  return { default: standard, description, expected, accepts: (value) => isWhole(value, from) };
}

/** The first of the values is the default. */
export function oneOf<const Values extends readonly [string, ...string[]]>(
  values: Values,
  description: string,
): Param<Values[number]> {
  const expected = `one of ${values.map((value) => `"${value}"`).join(", ")}`;
  return { default: values[0], description, expected, accepts: (value) => values.some((known) => known === value) };
}

export function isWhole(value: unknown, from: number): value is number {
  return Number.isSafeInteger(value) && (value as number) >= from;
}
