const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;
const DATE = /^\d{4}-(\d\d)-(\d\d)$/;
const TIME = /^([01]\d|2[0-3]):([0-5]\d):([0-5]\d|60)(?:\.\d+)?(?:Z|([+-])([01]\d|2[0-3]):([0-5]\d))$/i;

/** RFC 4122, section 3. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}

/** `full-date` of RFC 3339, with the days that the month has. */
export function isDate(text: string): boolean {
  const [, month = 0, day = 0] = (DATE.exec(text) ?? []).map(Number);
  // The months after February, counted so that the leap day is last; day 0 is the last day of the month before.
  const days = new Date(Date.UTC(Number(text.slice(0, 4)) + 400, month, 0)).getUTCDate();
  return month >= 1 && month <= 12 && day >= 1 && day <= days;
}

/** `date-time` of RFC 3339, whose separator may also be a space (section 5.6). A leap second is at the end of a UTC day. */
export function isDateTime(text: string): boolean {
  if (!/[t ]/i.test(text.charAt(10)) || !isDate(text.slice(0, 10))) return false;
  const match = TIME.exec(text.slice(11));
  if (match === null) return false;
  const [hour = 0, minute = 0, second = 0] = match.slice(1, 4).map(Number);
  if (second < 60) return true;
  const offset = (match[4] === "-" ? -1 : 1) * (Number(match[5] ?? 0) * 60 + Number(match[6] ?? 0));
  return (hour * 60 + minute - offset + 1440) % 1440 === 1439;
}
