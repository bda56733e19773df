import type { OrchestrationRecord } from "@cargo-records/types";

/** The value at a path such as `executions.0.status`. A name that follows a list is looked up in each of its items. */
export function valueAt(record: OrchestrationRecord, path: string): unknown {
  return path.split(".").reduce<unknown>(step, record);
}

function step(value: unknown, key: string): unknown {
  if (Array.isArray(value)) return /^\d+$/.test(key) ? value[Number(key)] : value.map((item) => step(item, key));
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Record<string, unknown>)[key];
}

/** What is selected of a record, flat, under the paths as they were given. What is not there is null. */
export function selected(record: OrchestrationRecord, paths: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(paths.map((path) => [path, valueAt(record, path) ?? null]));
}
