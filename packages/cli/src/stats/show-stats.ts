import { printable } from "../output/printable.ts";
import { showNumber } from "../output/show-number.ts";
import { fitted, textWidth } from "../output/text-width.ts";
import type { Styles } from "../styles.ts";
import type { Stats } from "./collect-stats.ts";
import { type Bar, type Section, sectionsOf } from "./sections.ts";

const LONGEST_LABEL = 24;
const EIGHTHS = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];

/** Stats for a reader at a terminal. */
export function showStats(stats: Stats, { width, top }: { width: number; top: number }, styles: Styles): string {
  const { records, created } = stats;
  if (created === null) return "No records match.\n";
  const head = `${styles.bold(`${showNumber(records)} records`)}, created from ${created[0]} to ${created[1]}\n`;
  return [head, ...sectionsOf(stats, top).map((section) => showSection(section, width, styles))].join("\n");
}

function showSection({ title, bars, note }: Section, width: number, styles: Styles): string {
  const labelWidth = Math.min(LONGEST_LABEL, Math.max(...bars.map(({ label }) => textWidth(printable(label)))));
  const shownWidth = Math.max(...bars.map(({ shown }) => shown.length));
  const most = Math.max(...bars.map(({ value }) => value));
  const hasDetail = bars.some(({ detail }) => detail !== undefined);
  const room = Math.max(8, Math.min(40, width - labelWidth - shownWidth - 4));
  const barWidth = hasDetail ? Math.min(12, room) : room;
  const lines = bars.map((bar) => {
    const drawn = paintOf(bar, styles)(barOf(bar.value / most, barWidth));
    const line = `${fitted(printable(bar.label), labelWidth)}  ${drawn}  ${hasDetail ? bar.shown.padStart(shownWidth) : bar.shown}`;
    if (bar.detail === undefined) return line.trimEnd();
    const left = width - labelWidth - barWidth - shownWidth - 6;
    const detail = printable(bar.detail);
    return `${line}  ${left > 10 && textWidth(detail) > left ? fitted(detail, left) : detail}`.trimEnd();
  });
  return [styles.bold(title), ...lines, ...(note === undefined ? [] : [styles.dim(note)]), ""].join("\n");
}

/** A bar of blocks of an eighth; whatever is more than nothing shows. */
function barOf(share: number, width: number): string {
  const eighths = share > 0 ? Math.max(1, Math.round(share * width * 8)) : 0;
  const bar = "█".repeat(Math.floor(eighths / 8)) + (EIGHTHS[eighths % 8] ?? "");
  return bar.padEnd(width);
}

function paintOf({ status }: Bar, { green, red, yellow }: Styles): (text: string) => string {
  if (status === undefined) return (text) => text;
  if (status === "success") return green;
  return status === "error" ? red : yellow;
}
