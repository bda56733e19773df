import type { ExecutionJson } from "../emulated-records/record-json.ts";
import type { Conjunction, ExecutionCondition, ExecutionsFilter } from "./records-filter.ts";

/**
 * Whether executions fulfil a filter. A slug may name several nodes, and one execution that fulfils a condition is enough.
 * Without any condition, `and` holds and `or` does not.
 */
export function matchesExecutions(executions: readonly ExecutionJson[], filter: ExecutionsFilter): boolean {
  return join(filter.conjonction, filter.groups, ({ conjonction, conditions }) => {
    return join(conjonction, conditions, (condition) => holds(executions, condition));
  });
}

function join<Item>(conjunction: Conjunction, items: readonly Item[], test: (item: Item) => boolean): boolean {
  return conjunction === "and" ? items.every(test) : items.some(test);
}

function holds(executions: readonly ExecutionJson[], { nodeSlug, status, value }: ExecutionCondition): boolean {
  if (status === "absent") return !executions.some((execution) => execution.nodeSlug === nodeSlug);
  return executions.some((execution) => {
    if (execution.nodeSlug !== nodeSlug || execution.status !== status) return false;
    if (value === undefined || status === "pending") return true;
    const text = status === "success" ? execution.title : execution.errorMessage;
    return text?.includes(value) ?? false;
  });
}
