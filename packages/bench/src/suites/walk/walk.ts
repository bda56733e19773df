import type { Distribution, EmulatorOptions, Sort } from "@cargo-records/mock";
import type { Bar, Scale, Trial, TrialComparison, TrialSuite } from "../../trials/trial-suite.ts";
import { type Listed, listAll } from "./list-all.ts";

const DISTRIBUTIONS: readonly Distribution[] = ["uniform", "bursty", "heavy-day"];
const BY_CREATION: readonly Sort[] = ["createdAt-desc", "createdAt-asc"];
const OTHERS: readonly Sort[] = ["updatedAt-desc", "id", "unstable"];
const ORDERS = ["desc", "asc"] as const;
const SMOKE_PAGES = 5;

/** How many more requests the proof of completeness takes than there are pages. */
export const walk: TrialSuite = {
  name: "walk",
  summary: "requests of a walk over everything, as a multiple of the pages there are",
  rounds: 1,
  sideBySide: 2,
  measures: [
    { name: "overFloor", unit: "x the pages there are" },
    { name: "requests", unit: "requests" },
  ],
  comparisons: [
    ...DISTRIBUTIONS.map((distribution) => comparison(distribution, 100_000, 100)),
    ...DISTRIBUTIONS.map((distribution) => comparison(distribution, 200_000, 1_000)),
  ],
};

function comparison(distribution: Distribution, records: number, limit: number): TrialComparison {
  const input = (scale: Scale): string => {
    return JSON.stringify({ distribution, limit, records: scale === "full" ? records : limit * SMOKE_PAGES });
  };
  const [first, ...others] = [...BY_CREATION, ...OTHERS].flatMap((sort) => ORDERS.map((order) => trial(sort, order)));
  if (first === undefined) throw new Error("There is nothing to walk over.");
  return {
    name: `${distribution}, limit ${limit}`,
    description: `${records} records in pages of ${limit}; every walk is checked to be exact`,
    stage: async (scale) => ({ input: input(scale), [Symbol.asyncDispose]: async () => {} }),
    trials: [first, ...others],
    bars: [bar("by creation", BY_CREATION, 1.1), bar("in another order", OTHERS, 2)],
  };
}

function trial(sort: Sort, order: (typeof ORDERS)[number]): Trial {
  return {
    name: nameOf(sort, order),
    package: "@cargo-records/client",
    run: async (input) => {
      const { distribution, records, limit } = JSON.parse(input) as Required<EmulatorOptions> & {
        records: number;
        limit: number;
      };
      const { requests }: Listed = await listAll({ sort, distribution, records }, { limit, order });
      return { requests, overFloor: requests / Math.ceil(records / limit) };
    },
  };
}

function nameOf(sort: Sort, order: (typeof ORDERS)[number]): string {
  return `server ${sort}, walk ${order}`;
}

function bar(servers: string, sorts: readonly Sort[], atMost: number): Bar {
  const trials = sorts.flatMap((sort) => ORDERS.map((order) => nameOf(sort, order)));
  return {
    says: `a server that sorts ${servers}: at most ${atMost} x`,
    trials,
    measure: "overFloor",
    of: "value",
    atMost,
  };
}
