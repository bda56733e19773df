import type { Json } from "../../document.ts";

const MOMENT = /[T ].*(?:Z|[+-]\d\d:\d\d)$/i;

/**
 * The moment that a text names, in milliseconds; `NaN` for anything else. A date alone and a time without its offset from
 * UTC are no moment: JavaScript would read the second in the zone of the machine.
 */
export function timeOf(value: Json): number {
  return typeof value === "string" && MOMENT.test(value) ? Date.parse(value) : Number.NaN;
}
