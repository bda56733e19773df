import type { Trial, TrialComparison, TrialSuite } from "../../trials/trial-suite.ts";
import { type Lister, type ListerName, listAgain } from "./list-again.ts";

const LIMIT = 1_000;
const FEW = 10_000;
const MANY = 1_000_000;
/** So that the few are timed for as long as it takes to be fast, and not only while the compiler warms up. */
const TIMES_FEW = 10;
/** A hundredth of everything. */
const SMOKE = 0.01;

/** Whether a record costs more when there are more of them. */
export const depth: TrialSuite = {
  name: "depth",
  summary: "cost of a record of a million, as a multiple of that of one of ten thousand",
  rounds: 1,
  measures: [
    { name: "wallUs", unit: "µs of a record", ratioTo: { measure: "wallUs" } },
    { name: "cpuUs", unit: "µs of a record, processor", ratioTo: { measure: "cpuUs" } },
  ],
  comparisons: [
    comparison("ours", "search, by time", [
      { says: "time of a record: at most 1.2 x", trials: [nameOf(MANY)], measure: "wallUs", of: "ratio", atMost: 1.2 },
      { says: "processor time: at most 1.2 x", trials: [nameOf(MANY)], measure: "cpuUs", of: "ratio", atMost: 1.2 },
    ]),
    comparison("offset", "page after page by offset", []),
  ],
};

function comparison(lister: ListerName, how: string, bars: TrialComparison["bars"]): TrialComparison {
  return {
    name: lister,
    description: `${how}, in pages of ${LIMIT}, client and emulator (in memory) together`,
    stage: async (scale) => ({ input: scale, [Symbol.asyncDispose]: async () => {} }),
    trials: [trial(lister, FEW, TIMES_FEW), trial(lister, MANY, 1)],
    bars,
  };
}

function trial(lister: ListerName, records: number, times: number): Trial {
  const run: Trial["run"] = (scale) => {
    const share = scale === "full" ? 1 : SMOKE;
    const task: Lister = { lister, records: records * share, limit: LIMIT * share, times };
    return listAgain(task);
  };
  return { name: nameOf(records), run };
}

function nameOf(records: number): string {
  return `${records} records`;
}
