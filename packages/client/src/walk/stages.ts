import type { Range } from "./row.ts";
import { checkCheckpoint, type Trip } from "./trip.ts";

/**
 * The ranges of a walk, one after the other. With the earliest first, what is there at the start has an end: new items do
 * not keep the walk going. What is dated later than that comes last, in a range of its own.
 */
export function stagesOf(trip: Trip): Range[] {
  const { sign, outer, source } = trip;
  const { checkpoint } = source.options;
  if (checkpoint !== undefined) checkCheckpoint(trip, checkpoint);
  const earliest = checkpoint?.from === undefined ? -Infinity : Date.parse(checkpoint.from);
  const latest = checkpoint?.until === undefined ? Infinity : Date.parse(checkpoint.until);
  const [hi, lo] = sign === 1 ? [latest, earliest] : [-earliest, -latest];
  const from = checkpoint?.after === undefined ? Infinity : sign * Date.parse(checkpoint.after.time);
  const whole = { hi: Math.min(hi, from), lo };
  const now = Math.floor(source.settings.clock.now());
  if (sign === 1 || latest < Infinity || outer.before <= now) return [whole];
  return [
    { hi: whole.hi, lo: -now },
    { hi: Math.min(whole.hi, -now - 1), lo: whole.lo },
  ].filter((range) => range.hi >= range.lo);
}
