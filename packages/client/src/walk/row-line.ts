import type { Row } from "./row.ts";
import type { Slice } from "./slice.ts";

/** Where a slice joined: how many items of the line lie above, and how many of the server's answer. */
export interface Joint {
  readonly index: number;
  readonly above: number;
}

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
  /** The last millisecond, and how many items lie in the one just above it. */
  readonly lastAt: number | undefined;
  readonly neighbours: number;
  /** Joins a slice, or says that it has nothing that lies further, or that items of one millisecond change places. */
  join(slice: Slice): Joint | "passed" | "apart" | "unstable";
  /** Lets go of whole milliseconds above the last one: of as many items as make `upTo` in all, or fewer. */
  release(upTo: number): Row[];
}

export function createRowLine(): RowLine {
  let rows: Row[] = [];
  let released = 0;
  let previous: { readonly at: number; readonly size: number } | undefined;
  const lastAt = (): number | undefined => rows.at(-1)?.at;
  const lastGroup = (): number => {
    let size = 0;
    while (size < rows.length && rows.at(-1 - size)?.at === lastAt()) size++;
    return size;
  };
  const append = (fresh: readonly Row[]): void => {
    for (const row of fresh) {
      const at = lastAt();
      if (at !== undefined && row.at !== at) previous = { at, size: lastGroup() };
      rows.push(row);
    }
  };
  const settled = (): number => released + rows.length - lastGroup();
  return {
    get rows() {
      return rows;
    },
    get length() {
      return released + rows.length;
    },
    get settled() {
      return settled();
    },
    get lastAt() {
      return lastAt();
    },
    get neighbours() {
      const at = lastAt();
      return previous !== undefined && at !== undefined && previous.at === at + 1 ? previous.size : 0;
    },
    join(slice) {
      const last = rows.at(-1);
      if (last === undefined) {
        if (!slice.isFirst) return "apart";
        append(slice.rows);
        return { index: 0, above: slice.above };
      }
      const [first] = slice.rows;
      const end = slice.rows.at(-1);
      if (end !== undefined && end.at > last.at) return "passed";
      const place = slice.rows.findIndex(({ key }) => key === last.key);
      if (place >= 0) {
        const fresh = slice.rows.slice(place + 1);
        const group = new Set(rows.slice(-lastGroup()).map(({ key }) => key));
        if (fresh.some(({ key }) => group.has(key))) return "unstable";
        const joint = { index: released + rows.length - 1, above: slice.above + place };
        append(fresh);
        return joint;
      }
      const startsAbove = slice.isFirst || (first !== undefined && first.at > last.at);
      const endsBelow = slice.isLast || (end !== undefined && end.at < last.at);
      if (!startsAbove || !endsBelow) return "apart";
      rows = rows.slice(0, -lastGroup());
      const fresh = slice.rows.filter(({ at }) => at <= last.at);
      const joint = { index: released + rows.length, above: slice.above + slice.rows.length - fresh.length };
      append(fresh);
      return joint;
    },
    release(upTo) {
      let count = Math.min(upTo - released, rows.length - lastGroup());
      while (count > 0 && rows[count - 1]?.at === rows[count]?.at) count--;
      if (count <= 0) return [];
      released += count;
      return rows.splice(0, count);
    },
  };
}
