const FINER = /\.\d{3}(\d+)/;

/** A time as milliseconds since 1970 with what is finer as the fraction, which `Date` drops. */
export function momentOf(text: string): number {
  return Date.parse(text) + Number(`0.${FINER.exec(text)?.[1] ?? 0}`);
}
