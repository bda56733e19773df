import { isObject, type Json } from "../../document.ts";
import type { Fault } from "../check.ts";
import type { Invariant } from "./invariants.ts";
import { timeOf } from "./time-of.ts";

export const timesInOrder: Invariant = function* (record) {
  yield* ordered(record, "createdAt", ["updatedAt", "finishedAt"], "");
  const executions: Json[] = Array.isArray(record.executions) ? record.executions : [];
  for (const [index, execution] of executions.entries()) {
    if (isObject(execution))
      yield* ordered(execution, "startedAt", ["updatedAt", "finishedAt"], `/executions/${index}`);
  }
};

function* ordered(holder: Json, first: string, others: readonly string[], at: string): Generator<Fault> {
  for (const key of others) {
    if (timeOf(holder[key]) < timeOf(holder[first])) {
      yield { pointer: `${at}/${key}`, message: `is before ${first}` };
    }
  }
}
