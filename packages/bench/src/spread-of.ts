/** The middle of some numbers, and the quartiles on both sides of it. */
export interface Spread {
  readonly median: number;
  readonly q1: number;
  readonly q3: number;
}

/** More digits than four would be noise. */
const DIGITS = 4;

/** Quantiles by linear interpolation between the two nearest numbers, rounded to four digits. */
export function spreadOf(numbers: readonly number[]): Spread {
  if (numbers.length === 0) throw new RangeError("There is no median of nothing; at least one number was expected.");
  const sorted = numbers.toSorted((a, b) => a - b);
  const at = (share: number): number => Number(quantile(sorted, share).toPrecision(DIGITS));
  return { median: at(0.5), q1: at(0.25), q3: at(0.75) };
}

function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const [below = 0, above = below] = sorted.slice(Math.floor(place), Math.floor(place) + 2);
  return below + (above - below) * (place % 1);
}
