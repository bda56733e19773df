import { expect, test } from "vitest";
import type { Json } from "../openapi.ts";
import { compileCheck } from "./compile-check.ts";

test.each<[schema: Json, valid: Json[], faults: [value: Json, ...faults: string[]][]]>([
  [{}, [null, 0, "", [], {}], [[undefined, "a value"]]],
  [
    { type: "string", minLength: 2 },
    ["ab", "👍👍"],
    [
      ["👍", "text of at least 2 characters"],
      [5, "text of at least 2 characters"],
    ],
  ],
  [
    { type: ["integer", "null"], minimum: 0 },
    [0, null, 1e21],
    [
      [0.5, "a whole number or null of at least 0"],
      [-1, "a whole number or null of at least 0"],
    ],
  ],
  [
    { type: "number" },
    [0.5],
    [
      [Number.NaN, "a number"],
      ["1", "a number"],
    ],
  ],
  [{ maxLength: 1 }, ["a", 12, null, {}], [["ab", "a value of at most 1 characters"]]],
  [
    { enum: ["a", 1, null] },
    ["a", 1, null],
    [
      ["1", '"a", 1 or null'],
      [true, '"a", 1 or null'],
    ],
  ],
  [{ enum: ["a", 1], type: "string" }, ["a"], [[1, '"a" or 1']]],
  [{ type: "string", format: "uuid" }, ["a uuid"], [["b", "a UUID"]]],
  [{ type: "string", pattern: "^/a" }, ["/a"], [["a", "text matching ^/a"]]],
])("%j lets pass and refuses what it says", (schema, valid, faults) => {
  const { faultsIn } = compileCheck(schema);
  expect(valid.map(faultsIn)).toEqual(valid.map(() => undefined));
  for (const [value, ...told] of faults) expect(faultsIn(value)?.toSorted()).toEqual(told.toSorted());
});
