import { showNumber } from "../output/show-number.ts";
import type { Stats } from "../stats/collect-stats.ts";
import { type Section, sectionsOf } from "../stats/sections.ts";
import { toneOf } from "./colours.ts";
import { escapeMarkup as text } from "./escape.ts";
import { page, tableOf } from "./page.ts";

/** Stats as a page. */
export function statsPage(stats: Stats, top: number): string {
  const { records, created } = stats;
  const range = created ? `Created from ${created[0]} to ${created[1]}.` : "No records match.";
  return page(
    `${showNumber(records)} records`,
    [
      `<h1>${showNumber(records)} records</h1>`,
      `<p class="quiet">${text(range)}</p>`,
      ...sectionsOf(stats, top).map(sectionOf),
    ].join("\n"),
  );
}

function sectionOf({ title, bars, note }: Section): string {
  const most = Math.max(...bars.map(({ value }) => value));
  const hasDetail = bars.some(({ detail }) => detail !== undefined);
  const heads = [
    { text: "" },
    { text: "share" },
    { text: "number", isNumber: true },
    ...(hasDetail ? [{ text: "message" }] : []),
  ];
  heads[0] = { text: hasDetail || title.startsWith("Credits") ? "node" : title.startsWith("Time") ? "time" : "status" };
  const rows = bars.map(({ label, value, shown, detail, status }) => [
    text(label),
    `<span class="track" aria-hidden="true"><span class="${toneOf(status)}" style="width:${((100 * value) / most).toFixed(1)}%"></span></span>`,
    text(shown),
    ...(hasDetail ? [text(detail ?? "")] : []),
  ]);
  const below = note === undefined ? "" : `<p class="quiet">${text(note)}</p>`;
  return `<h2>${text(title)}</h2>\n${tableOf(title, heads, rows)}\n${below}`;
}
