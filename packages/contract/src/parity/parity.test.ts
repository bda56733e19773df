import { validateNodePosition } from "@cargo-records/validators/strict";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { expect, test } from "vitest";
import { compareValidators } from "./compare-validators.ts";
import { LAXITIES } from "./reference-engine.ts";

test("validators and Ajv agree about every value", () => {
  const { cases, valid } = compareValidators({ cases: 3_000, seed: 20251125 });
  expect(cases).toBeGreaterThanOrEqual(3_000);
  // A comparison of values that are all valid, or none, would prove little.
  expect(valid / cases).toBeGreaterThan(0.2);
  expect(valid / cases).toBeLessThan(0.8);
});

test.each(Object.entries(LAXITIES))("ajv-formats still takes %s", (_name, { format, pattern, example }) => {
  const ajv = new Ajv2020({ strict: false });
  formats.default(ajv);
  expect(ajv.validate({ type: "string", format }, example)).toBe(true);
  expect(example).toMatch(pattern);
});

test("an undocumented property with the name of an inherited one is found, where Ajv misses it", () => {
  const ajv = new Ajv2020({ strict: false, ownProperties: true });
  const branches = ["x", "y"].map((name) => ({ type: "object", required: [name], properties: { [name]: {} } }));
  const closed = ajv.compile({ oneOf: branches, unevaluatedProperties: false });
  expect(closed({ x: 1, other: 2 })).toBe(false);
  expect(closed({ x: 1, toString: 2 })).toBe(true); // The reason why the comparison has no such names.

  const withInherited = (name: string): unknown => JSON.parse(`{ "x": 1, "y": 2, "${name}": 3 }`);
  expect(validateNodePosition(withInherited("toString"))).toMatchObject({ issues: [{ pointer: "/toString" }] });
  expect(validateNodePosition(withInherited("__proto__")).issues).toHaveLength(1);
});
