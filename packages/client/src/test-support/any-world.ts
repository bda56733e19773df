import fc from "fast-check";
import type { Change, ServerOrder, ServerRow, World } from "./moving-server.ts";

/** The earliest time of a row. */
export const EPOCH: number = Date.UTC(2025, 0, 1);

/** Spread over a day, near together, or many in a few milliseconds. */
const anyAt: fc.Arbitrary<number> = fc.oneof(fc.nat(86_400_000), fc.nat(2_000), fc.nat(12), fc.constant(7));

/** How a world is listed. */
export interface Listed {
  readonly world: World;
  readonly limit: number;
  readonly order: "desc" | "asc";
  readonly concurrency: number;
}

const anyRow = (key: fc.Arbitrary<string>, at: fc.Arbitrary<number>): fc.Arbitrary<ServerRow> =>
  fc.record({ key, at, later: fc.oneof(fc.constant(0), fc.nat(100_000)) }).map(({ key, at, later }) => {
    return { key, at: EPOCH + at, changedAt: EPOCH + at + later };
  });

const anyKey = fc.nat(0xffffff).map((id) => id.toString(16).padStart(6, "0"));

/** Worlds with up to some hundred rows, from quiet to very busy. */
export const anyListed: fc.Arbitrary<Listed> = fc.constantFrom(anyAt, fc.nat(86_400_000), fc.nat(40)).chain((at) =>
  fc.uniqueArray(anyRow(anyKey, at), { maxLength: 150, size: "max", selector: ({ key }) => key }).chain((rows) =>
    fc
      .record({
        order: fc.constantFrom<ServerOrder>("newest", "oldest", "changed", "key", "unstable"),
        includesBounds: fc.boolean(),
        cap: fc.constantFrom(1_000, 1_000, 7, 20),
        changes: fc.oneof(
          fc.constant([]),
          fc.array(anyChange(rows, at), { maxLength: 6, size: "max" }),
          fc.array(anyChange(rows, at), { maxLength: 40, size: "max" }),
        ),
        faults: fc.oneof(
          fc.constant([]),
          fc.array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.constantFrom<429 | 500 | "cut">(429, 500, "cut")), {
            maxLength: 8,
            size: "max",
          }),
        ),
        limit: fc.constantFrom(1, 2, 3, 5, 10, 25, 100),
        direction: fc.constantFrom<"desc" | "asc">("desc", "asc"),
        concurrency: fc.integer({ min: 1, max: 6 }),
      })
      .map(({ limit, direction, concurrency, faults, ...world }) => {
        return { world: { ...world, rows, faults: new Map(faults) }, limit, order: direction, concurrency };
      }),
  ),
);

function anyChange(rows: readonly ServerRow[], at: fc.Arbitrary<number>): fc.Arbitrary<Change> {
  const before = fc.integer({ min: 1, max: 40 });
  const insert = fc.record({
    before,
    insert: anyRow(
      anyKey.map((key) => `n${key}`),
      at,
    ),
  });
  const [one] = rows;
  if (one === undefined) return insert;
  const key = fc.constantFrom(...rows.map((row) => row.key));
  return fc.oneof(
    insert,
    fc.record({ before, remove: key }),
    fc.record({ before, touch: fc.record({ key, changedAt: fc.nat(200_000).map((ms) => EPOCH + 86_400_000 + ms) }) }),
  );
}
