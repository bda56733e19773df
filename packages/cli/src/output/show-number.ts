const UNITS = ["B", "kB", "MB", "GB", "TB"];
const NUMBER = new Intl.NumberFormat("en");

/** 1234567 as 1,234,567. */
export function showNumber(value: number): string {
  return NUMBER.format(value);
}

/** Bytes in units of 1000, with two or three digits. */
export function showBytes(bytes: number): string {
  let [value, unit] = [bytes, 0];
  while (value >= 1_000 && unit < UNITS.length - 1) [value, unit] = [value / 1_000, unit + 1];
  return `${value < 10 && unit > 0 ? value.toFixed(1) : Math.round(value)} ${UNITS[unit]}`;
}

/** A duration by its largest one or two units. */
export function showDuration(ms: number): string {
  if (ms < 1_000) return `${Math.max(0, Math.round(ms))} ms`;
  const seconds = ms / 1_000;
  if (seconds < 9.95) return `${Number(seconds.toFixed(1))} s`;
  if (Math.round(seconds) < 60) return `${Math.round(seconds)} s`;
  if (Math.round(seconds) < 3_600) return twoUnits(Math.round(seconds), 60, "min", "s");
  const minutes = Math.round(seconds / 60);
  return minutes < 2_880 ? twoUnits(minutes, 60, "h", "min") : twoUnits(Math.round(minutes / 60), 24, "d", "h");
}

function twoUnits(count: number, per: number, large: string, small: string): string {
  const rest = count % per;
  return `${Math.floor(count / per)} ${large}${rest === 0 ? "" : ` ${rest} ${small}`}`;
}
