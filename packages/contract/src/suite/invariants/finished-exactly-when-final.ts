import type { Invariant } from "./invariants.ts";

const FINAL = ["success", "error", "cancelled"];
const NOT_FINAL = ["pending", "running", "cancelling"];

export const finishedExactlyWhenFinal: Invariant = function* (record) {
  const { status, finishedAt } = record;
  if (FINAL.includes(status) && finishedAt === null) {
    yield { pointer: "/finishedAt", message: `is null, though the status "${status}" is final` };
  }
  if (NOT_FINAL.includes(status) && typeof finishedAt === "string") {
    yield { pointer: "/finishedAt", message: `is set, though the status "${status}" is not final` };
  }
};
