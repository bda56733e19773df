import { InvalidArgumentError } from "commander";

/** Parses whole numbers of a range. */
export function wholeNumber({ min = 0, max = Number.MAX_SAFE_INTEGER } = {}): (text: string) => number {
  return (text) => {
    const value = /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= min && value <= max) return value;
    const range = max === Number.MAX_SAFE_INTEGER ? `, ${min} or more` : ` from ${min} to ${max}`;
    throw new InvalidArgumentError(`Expected a whole number${range}.`);
  };
}

/** A limit: a whole number, or `all` for none. */
export function parseLimit(text: string): number {
  return text === "all" ? Number.POSITIVE_INFINITY : wholeNumber()(text);
}
