import type { Row } from "./row.ts";

/** How the server orders its items, along the walk or against it, as far as its pages show. */
export interface OrderEvidence {
  /** Learns from the items of one answer, in the order of the server. */
  note(rows: readonly Row[]): void;
  /** The order, once it can hardly be chance; `undefined` before, and for ever after a page that contradicts. */
  readonly trusted: "along" | "against" | undefined;
}

/** Odds of one to a thousand million that as many items stand in order by chance. */
const ENOUGH = Math.log(1e9);
const TIME = /^\d{4}-\d\d-\d\dT/;

/**
 * Pages whose items stand in the order of their time are evidence for that order. Other times of the items, such as that
 * of the latest change, can explain the same pages: while one does, the order is not trusted, because that time may change.
 *
 * @param time - The property whose order is in question.
 */
export function orderEvidence(time: string): OrderEvidence {
  const odds = { along: 0, against: 0 };
  const rivals = new Map<string, { hasRisen: boolean; hasFallen: boolean }>();
  const noteRivals = (earlier: Row, later: Row): void => {
    const before = earlier.item as Record<string, unknown>;
    for (const [name, after] of Object.entries(later.item as Record<string, unknown>)) {
      const known = rivals.get(name);
      if (name === time || (known?.hasRisen && known.hasFallen)) continue;
      if (!isTime(after) || !isTime(before[name])) continue;
      const rival = known ?? { hasRisen: false, hasFallen: false };
      const difference = Date.parse(after) - Date.parse(before[name]);
      rivals.set(name, {
        hasRisen: rival.hasRisen || difference > 0,
        hasFallen: rival.hasFallen || difference < 0,
      });
    }
  };
  return {
    note(rows) {
      let hasRisen = false;
      let hasFallen = false;
      let chance = 0;
      let ties = 0;
      for (const [index, row] of rows.entries()) {
        const previous = rows[index - 1];
        if (previous === undefined) continue;
        hasRisen ||= row.at > previous.at;
        hasFallen ||= row.at < previous.at;
        ties = row.at === previous.at ? ties + 1 : 0;
        chance += Math.log(index + 1) - Math.log(ties + 1);
        noteRivals(previous, row);
      }
      odds.along = hasRisen ? -Infinity : odds.along + chance;
      odds.against = hasFallen ? -Infinity : odds.against + chance;
    },
    get trusted() {
      for (const { hasRisen, hasFallen } of rivals.values()) if (hasRisen !== hasFallen) return undefined;
      const isAlong = odds.along > ENOUGH;
      if (isAlong === odds.against > ENOUGH) return undefined;
      return isAlong ? "along" : "against";
    },
  };
}

function isTime(value: unknown): value is string {
  return typeof value === "string" && TIME.test(value);
}
