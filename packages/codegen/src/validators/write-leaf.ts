import { expectationOf } from "./expectation.ts";
import { hasMembers, NOTHING } from "./structure.ts";
import type { View } from "./view.ts";
import { writeTest, writeTypeTest } from "./write-test.ts";

/** Code for a whole value `v` that is no container with members: those were dealt with before. */
export function writeLeaf(view: View, containersDone: boolean): string {
  const done = (type: string): boolean =>
    containersDone && ((type === "object" && hasMembers(view)) || (type === "array" && view.items.length > 0));
  const types = view.types ?? (containersDone ? ["null", "boolean", "string", "number", "array", "object"] : undefined);
  const test = writeTest({ ...view, types: types?.filter((type) => !done(type)) }, "v");
  const failed = `fail(f, v, ${JSON.stringify(expectationOf(view))})`;
  return test === "true" ? test : test === "false" ? failed : `${test} || ${failed}`;
}

/** Code for a value under a key of `v`, which needs no function of its own. */
export function writeLeafAt(view: View, value: string, step: string): string {
  const test = writeTest(view, value);
  return test === "true" ? test : `${test} || ${failAt(step, expectationOf(view))}`;
}

function failAt(step: string, expected: string): string {
  return `failAt(f, v, ${step}, ${JSON.stringify(expected)})`;
}

/** Code for what is asked of a list or an object itself, such as its length. */
export function writeLimits(view: View, type: string): string[] {
  const test = writeTypeTest(view, type, "v");
  return test === writeTypeTest(NOTHING, type, "v")
    ? []
    : [`${test} || fail(f, v, ${JSON.stringify(expectationOf({ ...view, types: [type] }))})`];
}
