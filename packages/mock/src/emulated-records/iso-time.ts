const MS_PER_DAY = 86_400_000;
const TWO_DIGITS = Array.from({ length: 60 }, (_, value) => String(value).padStart(2, "0"));
const THREE_DIGITS = Array.from({ length: 1_000 }, (_, value) => String(value).padStart(3, "0"));

let knownDay = Number.NaN;
let knownDate = "";

/** What `new Date(ms).toISOString()` gives, several times faster while the day stays the same. */
export function isoTime(ms: number): string {
  const day = Math.floor(ms / MS_PER_DAY);
  if (day !== knownDay) {
    knownDate = new Date(ms).toISOString().slice(0, 11);
    knownDay = day;
  }
  const rest = ms - day * MS_PER_DAY;
  const seconds = Math.floor(rest / 1_000);
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  return `${knownDate}${TWO_DIGITS[hours]}:${TWO_DIGITS[minutes - hours * 60]}:${TWO_DIGITS[seconds - minutes * 60]}.${THREE_DIGITS[rest - seconds * 1_000]}Z`;
}
