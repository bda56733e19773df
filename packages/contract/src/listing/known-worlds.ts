import { type Birth, type Change, START, type World } from "./world.ts";

const DAY_MS = 86_400_000;
const MIDDLE = -553_799_507;

/** A quiet server, listed in the usual way. */
const PLAIN: World = {
  births: [],
  spelling: "milliseconds",
  ids: "growing",
  keys: "growing",
  server: { sort: "createdAt-desc", bounds: "inclusive" },
  pace: "quiet",
  beats: [],
  busyUntil: 0,
  trouble: "none",
  faults: [],
  jitterMs: 0,
  seed: 0,
  filter: {},
  options: {},
  client: {},
  reading: "items",
  breaks: [],
};

/** Two records in one millisecond, a microsecond apart, which the server does not show. */
export const hiddenAboveBound: World = {
  ...PLAIN,
  births: births([0, 2]),
  spelling: "hidden",
  server: { sort: "createdAt-desc", bounds: "exclusive" },
  filter: { limit: 1 },
};

/** The first record of a millisecond lies exactly on it, and the others within. */
export const finerThanBound: World = {
  ...PLAIN,
  births: births([-DAY_MS, 60]),
  spelling: "microseconds",
  server: { sort: "createdAt-asc", bounds: "inclusive" },
  filter: { limit: 1 },
};

/** A server without an order whose first pages look as if it had one. */
export const orderedByChance: World = {
  ...PLAIN,
  births: births(
    [-798_907_530, 4],
    [-681_292_280, 2],
    [-681_292_279, 5],
    [-265_006_537, 1, 2],
    [-265_006_536, 5],
    [-94_277_546, 1],
    [-94_277_545, 4],
    [-94_277_545, 1, 2],
    [-94_277_545, 1],
    [-94_277_544, 36],
  ),
  server: { sort: "unstable", bounds: "inclusive" },
  filter: { limit: 19 },
  options: { order: "asc" },
};

/** By id, which is by time, until records come that are dated back. */
export const datedBack: World = {
  ...PLAIN,
  births: births(
    ...[-268_169_146, -268_169_141, -268_169_123, -268_169_114, -268_169_108].map(once),
    ...[-235_073_201, -235_073_194, -235_073_192, -235_073_192, -235_073_190, -235_073_188, -235_073_187].map(once),
    ...[-235_073_182, -235_073_181, -235_073_174, -235_073_172, -235_073_171, -235_073_169, -235_073_167].map(once),
    ...[-235_073_167, -155_078_238, -155_078_235, -155_078_231, -155_078_227, -155_078_216, -155_078_216].map(once),
    ...[-155_078_209, -155_078_207, -155_078_205, -155_078_201, 0, 9].map(once),
    [MIDDLE + 9, 1, 6_466],
    ...[14, 17, 24, 57, 67, 70, 70].map(once),
  ),
  server: { sort: "id", bounds: "exclusive", maxLimit: 10 },
  pace: "busy",
  beats: [[], [{ what: "remove", pick: 8_292 }], [insertAt(MIDDLE + 24)]],
  busyUntil: 29,
  trouble: "faults",
  faults: [
    { fault: "empty-500", onRequest: [4, 38, 39] },
    { fault: "cut-body", atByte: 7_769, framing: "chunked", onRequest: [19, 24, 14, 15] },
  ],
  jitterMs: 40,
  filter: { limit: 17 },
};

/** The only record lies outside the bound that the caller gave, and the server forgets it. */
export const boundIgnored: World = {
  ...PLAIN,
  births: births([0, 1]),
  trouble: "lies",
  faults: [{ fault: "filter-ignored", keys: ["createdBefore"], onRequest: 1 }],
  filter: { createdBefore: new Date(START - DAY_MS).toISOString() },
};

function births(...groups: readonly (readonly [atMs: number, count: number, laterMs?: number])[]): Birth[] {
  return groups.flatMap(([atMs, count, laterMs = 0]) => {
    return Array.from({ length: count }, (): Birth => ({ atMs, status: "success", laterMs }));
  });
}

function once(afterMiddle: number): [atMs: number, count: number] {
  return [MIDDLE + afterMiddle, 1];
}

function insertAt(atMs: number): Change {
  return { what: "insert", birth: { atMs, status: "error", laterMs: 9_055 } };
}
