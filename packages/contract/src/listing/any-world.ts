import type { RecordsFilter } from "@cargo-records/client";
import fc from "fast-check";
import { anyBirth, anyDelay, anySpread, anyStatus } from "./any-birth.ts";
import { anyTrouble } from "./any-trouble.ts";
import { type Birth, type Change, START, type World } from "./world.ts";

const MOST_RECORDS = 120;
const MOST_BUSY = 300;
/** Most servers show milliseconds, whether they know more or not. */
const SPELLINGS = ["milliseconds", "milliseconds", "hidden", "hidden", "microseconds", "seconds", "zone"] as const;

export const anyWorld: fc.Arbitrary<World> = fc
  .tuple(anySpread, anyDelay)
  .chain(([time, delay]) =>
    fc.tuple(worldOf(time, anyBirth(time, delay)), movementOf(anyBirth(time, delay), delay), anyTrouble),
  )
  .map(([world, movement, trouble]) => ({ ...world, ...movement, ...trouble }));

type Movement = Pick<World, "pace" | "beats" | "busyUntil">;

function worldOf(
  time: fc.Arbitrary<number>,
  birth: fc.Arbitrary<Birth>,
): fc.Arbitrary<Omit<World, keyof Movement | "trouble" | "faults">> {
  return fc.record({
    births: birthsOf(birth),
    spelling: fc.constantFrom(...SPELLINGS),
    ids: fc.constantFrom("growing", "random"),
    keys: fc.constantFrom("growing", "random"),
    server: fc.record(
      {
        sort: fc.constantFrom("createdAt-desc", "createdAt-desc", "createdAt-asc", "updatedAt-desc", "id", "unstable"),
        bounds: fc.constantFrom("inclusive", "exclusive"),
        maxLimit: fc.oneof(fc.constant(100), fc.integer({ min: 1, max: 25 })),
      },
      { requiredKeys: ["sort", "bounds"] },
    ),
    jitterMs: fc.constantFrom(0, 0, 40),
    seed: fc.nat(1_000_000),
    filter: filterOf(time),
    options: fc.record(
      { order: fc.constantFrom("desc", "asc"), concurrency: fc.integer({ min: 1, max: 8 }) },
      { requiredKeys: [] },
    ),
    client: fc.record(
      {
        validate: fc.constantFrom("off", "shape", "full"),
        maxRetries: fc.constant(5),
        retryBudget: fc.constant(1_000),
      },
      { requiredKeys: [] },
    ),
    reading: fc.constantFrom("items", "items", "pages", "overlapping"),
    breaks: fc.oneof(
      { weight: 3, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 4 }) },
    ),
  });
}

/** In any order, or as time goes by: then growing ids, too, give the order of `createdAt`, until something changes. */
function birthsOf(birth: fc.Arbitrary<Birth>): fc.Arbitrary<World["births"]> {
  const births = fc.oneof(
    fc.array(birth, { maxLength: 8 }),
    fc.array(birth, { maxLength: MOST_RECORDS, size: "max" }),
    fc.array(birth, { minLength: MOST_RECORDS / 2, maxLength: MOST_RECORDS, size: "max" }),
  );
  return fc.oneof(
    births,
    births.map((some) => some.toSorted((one, other) => one.atMs - other.atMs)),
  );
}

function filterOf(time: fc.Arbitrary<number>): fc.Arbitrary<RecordsFilter> {
  const bound = fc
    .tuple(
      fc.oneof(
        time,
        time.map((ms) => ms - 1),
        time.map((ms) => ms + 1),
      ),
      fc.constantFrom(0, 0, 1, 2, 3),
    )
    .map(([ms, form]) => boundText(START + ms, form));
  return fc.oneof(
    fc.record({ limit: fc.integer({ min: 1, max: 25 }) }, { requiredKeys: [] }),
    fc.record(
      {
        limit: fc.integer({ min: 1, max: 25 }),
        statuses: fc.uniqueArray(anyStatus, { minLength: 1, maxLength: 2 }),
        createdAfter: bound,
        createdBefore: bound,
      },
      { requiredKeys: [] },
    ),
  );
}

/** With milliseconds, without, as a date, or in another zone. */
function boundText(at: number, form: number): string {
  const text = new Date(at).toISOString();
  if (form === 1) return text.replace(/\.\d+Z/, "Z");
  if (form === 2) return text.slice(0, "2026-01-01".length);
  return form === 3 ? new Date(at + 7_200_000).toISOString().replace("Z", "+02:00") : text;
}

function movementOf(birth: fc.Arbitrary<Birth>, delay: fc.Arbitrary<number>): fc.Arbitrary<Movement> {
  const pick = fc.nat(10_000);
  const change: fc.Arbitrary<Change> = fc.oneof(
    { weight: 3, arbitrary: fc.record({ what: fc.constant("insert" as const), birth }) },
    { weight: 2, arbitrary: fc.record({ what: fc.constant("swap" as const), pick, birth }) },
    {
      weight: 3,
      arbitrary: fc.record({ what: fc.constant("update" as const), pick, status: anyStatus, laterMs: delay }),
    },
    { weight: 2, arbitrary: fc.record({ what: fc.constantFrom("remove" as const, "restore" as const), pick }) },
  );
  const beat = (maxLength: number) => fc.array(change, { maxLength });
  const repeated = fc.array(beat(4), { minLength: 1, maxLength: 8 });
  return fc.oneof(
    fc.constant<Movement>({ pace: "quiet", beats: [], busyUntil: 0 }),
    fc
      .array(beat(2), { minLength: 1, maxLength: 30, size: "max" })
      .map((beats): Movement => ({ pace: "calm", beats, busyUntil: beats.length })),
    fc
      .tuple(repeated, fc.integer({ min: 10, max: MOST_BUSY }))
      .map(([beats, busyUntil]): Movement => ({ pace: "busy", beats, busyUntil })),
  );
}
