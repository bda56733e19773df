import type { Row } from "./row.ts";
import type { Slice } from "./slice.ts";

/**
 * Items in the order of a server that orders by time, joined from slices. Two slices join
 *
 * - at an item that both hold: in one order, nothing of what is there throughout lies between them,
 * - or when the later one holds all of the last millisecond, which is then taken from it alone.
 */
export interface RowLine {
  /** Not yet let go, from the highest position to the lowest. */
  readonly rows: readonly Row[];
  /** How many were joined, and how many of them lie above the last millisecond. */
  readonly length: number;
  readonly settled: number;
  /** The last millisecond, and the one above it. */
  readonly lastAt: number | undefined;
  readonly previousAt: number | undefined;
  /** Whether the slice joined on, or has nothing that lies further; `"unstable"` when items of one millisecond change places. */
  join(slice: Slice): "joined" | "passed" | "apart" | "unstable";
  /** Lets go of items above the last millisecond: as many as make `upTo` in all. */
  release(upTo: number): Row[];
}

export function createRowLine(): RowLine {
  let rows: Row[] = [];
  let released = 0;
  let previousAt: number | undefined;
  const lastAt = (): number | undefined => rows.at(-1)?.at;
  const lastGroup = (): number => {
    let size = 0;
    while (rows.at(-1 - size)?.at === lastAt() && size < rows.length) size++;
    return size;
  };
  const append = (fresh: readonly Row[]): void => {
    for (const row of fresh) {
      if (row.at !== lastAt()) previousAt = lastAt();
      rows.push(row);
    }
  };
  return {
    get rows() {
      return rows;
    },
    get length() {
      return released + rows.length;
    },
    get settled() {
      return released + rows.length - lastGroup();
    },
    get lastAt() {
      return lastAt();
    },
    get previousAt() {
      return previousAt;
    },
    join(slice) {
      const last = rows.at(-1);
      if (last === undefined) {
        if (slice.above > 0) return "apart";
        append(slice.rows);
        return "joined";
      }
      const [first] = slice.rows;
      const end = slice.rows.at(-1);
      if (end !== undefined && end.at > last.at) return "passed";
      const place = slice.rows.findIndex(({ key }) => key === last.key);
      if (place >= 0) {
        const fresh = slice.rows.slice(place + 1);
        const group = new Set(rows.slice(-lastGroup()).map(({ key }) => key));
        if (fresh.some(({ key }) => group.has(key))) return "unstable";
        append(fresh);
        return "joined";
      }
      const startsAbove = slice.above === 0 || (first !== undefined && first.at > last.at);
      const endsBelow = slice.isLast || (end !== undefined && end.at < last.at);
      if (!startsAbove || !endsBelow) return "apart";
      rows = rows.slice(0, -lastGroup());
      append(slice.rows.filter(({ at }) => at <= last.at));
      return "joined";
    },
    release(upTo) {
      const count = Math.min(upTo - released, rows.length - lastGroup());
      if (count <= 0) return [];
      released += count;
      return rows.splice(0, count);
    },
  };
}
