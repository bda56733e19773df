import type { Invariant } from "./invariants.ts";

export const countIsWhole: Invariant = function* ({ count }) {
  if (typeof count === "number" && !(Number.isInteger(count) && count >= 0)) {
    yield { pointer: "/count", message: `expected a whole number, 0 or more, got ${count}` };
  }
};
