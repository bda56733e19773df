import type { GenerateOptions } from "./generate-options.ts";

/** RFC 3339 has years of four digits only. */
const YEAR_10000_MS = 253_402_300_800_000;

/** Throws a `RangeError` that names the option which makes no sense. Cheap: it runs for every record. */
export function checkGenerateOptions({ seed, index, total, from, to, workspaceUuids }: GenerateOptions): void {
  if (!Number.isSafeInteger(seed)) fail("seed", "a whole number", seed);
  if (!Number.isSafeInteger(total) || total < 1) fail("total", "a whole number from 1", total);
  if (!Number.isSafeInteger(index) || index < 0 || index >= total) {
    fail("index", `a whole number from 0 to total - 1, which is ${total - 1}`, index);
  }
  if (!Number.isSafeInteger(from) || from < 0) fail("from", "whole milliseconds since 1970", from);
  if (!Number.isSafeInteger(to) || to <= from || to > YEAR_10000_MS) {
    fail("to", "whole milliseconds, after from and before the year 10000", to);
  }
  if (workspaceUuids.length === 0) fail("workspaceUuids", "at least one", "none");
}

function fail(option: string, expected: string, found: number | string): never {
  throw new RangeError(`Cannot generate a record: ${option} must be ${expected}; found ${found}.`);
}
