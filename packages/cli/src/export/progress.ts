import { showBytes, showDuration, showNumber } from "../output/show-number.ts";
import { styles } from "../styles.ts";
import type { World } from "../world.ts";

const MS_BETWEEN_LINES = 200;

/** One line on stderr that is written over again and again; nothing where that would only fill a log. */
export interface Progress {
  update(state: { records: number; count: number; bytes: number }): void;
  /** Takes the line away. */
  clear(): void;
}

/** @param before - Records that earlier runs wrote: they do not count for the rate. */
export function createProgress({ now, stderr, env }: World, before: number): Progress {
  if (!stderr.isTTY || env["TERM"] === "dumb") return { update: () => {}, clear: () => {} };
  const { dim } = styles({ env }, stderr);
  const start = now();
  let last = Number.NEGATIVE_INFINITY;
  return {
    update({ records, count, bytes }) {
      const at = now();
      if (at - last < MS_BETWEEN_LINES) return;
      last = at;
      const perSecond = ((records - before) * 1_000) / Math.max(1, at - start);
      const share = count > 0 ? ` (${Math.floor((100 * records) / count)} %)` : "";
      const left = perSecond > 0 ? `, ${showDuration(((count - records) / perSecond) * 1_000)} left` : "";
      const line = `${showNumber(records)} of ${showNumber(count)} records${share}, ${showNumber(Math.round(perSecond))}/s${left}, ${showBytes(bytes)}`;
      stderr.write(`\r\u001b[K${dim(line.slice(0, Math.max(20, (stderr.columns || 80) - 1)))}`);
    },
    clear: () => void stderr.write("\r\u001b[K"),
  };
}
