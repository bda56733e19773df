import type { Json } from "../../document.ts";
import type { Invariant } from "./invariants.ts";

export const recordsAreDistinct: Invariant = function* ({ records }) {
  const runs: Json[] = Array.isArray(records) ? records.map((record) => record?.runUuid) : [];
  for (const [index, run] of runs.entries()) {
    const first = runs.indexOf(run);
    if (typeof run !== "string" || first === index) continue;
    yield { pointer: `/records/${index}/runUuid`, message: `is that of record ${first} as well` };
  }
};
