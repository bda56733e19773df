const ISO_8601 = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:?\d{2})?)?$/i;
const MS_PER_MINUTE = 60_000;

/**
 * A date or a time in ISO 8601 as milliseconds since 1970, with what is finer than a millisecond as the fraction;
 * undefined when it is none. A date is its first moment, and a time without a zone is in UTC, wherever this runs.
 */
export function parseTime(text: string): number | undefined {
  const parts = ISO_8601.exec(text);
  if (!parts) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts
    .slice(1, 7)
    .map((part) => +(part ?? 0));
  const ms = Date.UTC(year, month - 1, day, hour, minute, second);
  const date = new Date(ms);
  // Date.UTC takes the 30th of February for the 2nd of March, and the years before 100 for those after 1900.
  const kept = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!kept || hour > 23 || minute > 59 || second > 59) return undefined;
  const fraction = Number(`0.${parts[7] ?? 0}`) * 1000;
  return ms + fraction - offsetMinutes(parts[8]) * MS_PER_MINUTE;
}

function offsetMinutes(zone = "Z"): number {
  if (/z/i.test(zone)) return 0;
  const digits = zone.replace(/\D/g, "");
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));
  return zone.startsWith("-") ? -minutes : minutes;
}
