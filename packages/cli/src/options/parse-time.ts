import { InvalidArgumentError } from "commander";

const UNIT_MS: Readonly<Record<string, number>> = {
  s: 1_000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
};
const RELATIVE = /^(\d{1,9})([smhdw])$/;
const DAY = /^(\d{4})-(\d\d)-(\d\d)$/;
const MOMENT = /^(\d{4}-\d\d-\d\d)[Tt ](\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?([Zz]|[+-]\d\d:?\d\d)?$/;
const EXPECTED =
  "Expected how long ago, such as 30m, 12h, 7d or 2w; a day, such as 2025-01-15; or a time with its offset, such as 2025-01-15T10:00:00Z.";

/**
 * A time in ISO 8601, from how long ago, a day (its first moment, in UTC) or a time with an offset.
 *
 * @throws {InvalidArgumentError} for anything else, and for days that no calendar has.
 */
export function parseTime(text: string, now: number): string {
  const relative = RELATIVE.exec(text);
  if (relative) return iso(now - Number(relative[1]) * (UNIT_MS[relative[2] ?? ""] ?? 0));
  if (DAY.test(text)) return iso(existing(text, `${text}T00:00:00Z`));
  const moment = MOMENT.exec(text);
  if (!moment) throw new InvalidArgumentError(EXPECTED);
  const [, day = "", hour, minute, second = "00", offset] = moment;
  if (offset === undefined) {
    throw new InvalidArgumentError("A time needs its offset from UTC: add Z, or one such as +01:00.");
  }
  existing(day, `${day}T00:00:00Z`);
  const fraction = /\.\d+/.exec(text)?.[0] ?? "";
  const zone = offset.toUpperCase() === "Z" ? "Z" : offset.replace(/^(...)(\d\d)$/, "$1:$2");
  const ms = Date.parse(`${day}T${hour}:${minute}:${second}${fraction}${zone}`);
  if (Number.isNaN(ms)) throw new InvalidArgumentError(EXPECTED);
  return iso(ms);
}

/** `Date.parse` takes 30 February for a day in March. */
function existing(day: string, moment: string): number {
  const ms = Date.parse(moment);
  if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== day) {
    throw new InvalidArgumentError(`There is no day ${day}.`);
  }
  return ms;
}

function iso(ms: number): string {
  const date = new Date(ms);
  if (Number.isNaN(date.getTime()) || date.getUTCFullYear() < 0) throw new InvalidArgumentError(EXPECTED);
  return date.toISOString();
}
