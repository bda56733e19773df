import { showBytes, showDuration, showNumber } from "../output/show-number.ts";
import type { World } from "../world.ts";
import type { ExportState } from "./export-state.ts";

/** What an export came to: lines for a reader at a terminal, and one line of JSON elsewhere. */
export function showSummary(path: string, state: ExportState, { stdout }: World): string {
  const { records, bytes, elapsedMs, statuses, created } = state;
  const perSecond = Math.round((records * 1_000) / Math.max(1, elapsedMs));
  if (!stdout.isTTY) {
    const seconds = elapsedMs / 1_000;
    // The walk ends in an error unless every record that matches was handed out.
    return `${JSON.stringify({ out: path, complete: true, records, statuses, created, bytes, seconds, perSecond })}\n`;
  }
  const lines = [
    `${path}: ${showNumber(records)} records, ${showBytes(bytes)}, in ${showDuration(elapsedMs)} (${showNumber(perSecond)}/s)`,
    `Proved complete: what the API counts was accounted for, window by window.`,
    ...Object.entries(statuses).map(([status, count]) => `  ${status.padEnd(12)}${showNumber(count).padStart(12)}`),
    ...(created ? [`  created from ${created[0]} to ${created[1]}`] : []),
  ];
  return `${lines.join("\n")}\n`;
}
