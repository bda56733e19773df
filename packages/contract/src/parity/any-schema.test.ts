import { expect, test } from "vitest";
import { compareSchemas } from "./compare-schemas.ts";

test("for any schema, the generated check agrees with Ajv, and says what is wrong exactly when something is", () => {
  const { values, valid, refused } = compareSchemas({ schemas: 200, seed: 4 });
  expect(values).toBeGreaterThan(1_000);
  expect(valid / values).toBeGreaterThan(0.1);
  expect(refused).toBeLessThan(60);
});
