import type { Invariant } from "./invariants.ts";

export const countCoversPage: Invariant = function* ({ records, count }) {
  if (Array.isArray(records) && typeof count === "number" && records.length > count) {
    yield { pointer: "/count", message: `is ${count}, below the ${records.length} records of the page` };
  }
};
