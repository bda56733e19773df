const DATE =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:([T ])([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?(?:\.(\d{1,9}))?(Z|[+-]\d\d(:?)\d\d)?)?$/;

/** Whether a text is a date, or a date and time, of ISO 8601. */
export function isDate(text: string): boolean {
  return DATE.test(text);
}

/** The first moment of the year 2000 in the format and the precision of a date. It tells nothing else about it. */
export function fakeDate(date: string): string {
  const [, separator, , seconds, fraction, zone, colon] = DATE.exec(date) ?? [];
  if (separator === undefined) return "2000-01-01";
  const rest = `${seconds ? ":00" : ""}${fraction ? `.${"0".repeat(fraction.length)}` : ""}`;
  return `2000-01-01${separator}00:00${rest}${zone === undefined || zone === "Z" ? (zone ?? "") : `+00${colon}00`}`;
}
