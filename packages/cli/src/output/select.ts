import type { OrchestrationRecord } from "@cargo-records/types";

/** Gives what a path such as `executions.0.status` leads to. A name that follows a list is looked up in each of its items. */
export function pathGetter(path: string): (record: OrchestrationRecord) => unknown {
  const keys = path.split(".");
  if (keys.length === 1) return (record) => (record as unknown as Record<string, unknown>)[path];
  return (record) => keys.reduce<unknown>(step, record);
}

function step(value: unknown, key: string): unknown {
  if (Array.isArray(value)) return /^\d+$/.test(key) ? value[Number(key)] : value.map((item) => step(item, key));
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Record<string, unknown>)[key];
}

/** Gives what is selected of a record, flat, under the paths as they were given. What is not there is null. */
export function selector(paths: readonly string[]): (record: OrchestrationRecord) => Record<string, unknown> {
  const getters = paths.map((path) => [path, pathGetter(path)] as const);
  return (record) => Object.fromEntries(getters.map(([path, get]) => [path, get(record) ?? null]));
}
