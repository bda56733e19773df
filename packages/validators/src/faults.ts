import { describeValue } from "./describe-value.ts";
import type { Issue, Path } from "./issue.ts";

/** Where a check notes the faults of the value at a path. */
export interface Faults {
  readonly issues: Issue[];
  readonly path: Path;
}

/** Where the faults of a member are noted, if faults are noted at all. */
export function at(faults: Faults | undefined, key: string | number): Faults | undefined {
  return faults && { issues: faults.issues, path: [...faults.path, key] };
}

/**
 * Notes a fault and answers true, so that the check goes on to the next; without a place to note it, answers false, which
 * ends the check.
 */
export function fail(faults: Faults | undefined, value: unknown, expected: string): boolean {
  if (!faults) return false;
  const { issues, path } = faults;
  const pointer = path.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
  const got = describeValue(value);
  issues.push({ message: `expected ${expected}, got ${got}`, path, pointer, expected, got });
  return true;
}

/** The same for the value under a key of an object or a list; without an expectation, any value is expected. */
export function failAt(
  faults: Faults | undefined,
  holder: object,
  key: string | number,
  expected = "a value",
): boolean {
  const value = Object.hasOwn(holder, key) ? (holder as Readonly<Record<string | number, unknown>>)[key] : undefined;
  return fail(at(faults, key), value, expected);
}
