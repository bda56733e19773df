import { expect, test } from "vitest";
import { compareSchemas } from "../src/parity/compare-schemas.ts";
import { compareValidators } from "../src/parity/compare-validators.ts";

const CASES = 100_000;
const SCHEMAS = 3_000;
const SEED = 7;

test("validators and Ajv agree about a hundred thousand values", () => {
  const { cases, valid } = compareValidators({ cases: CASES, seed: SEED });
  console.info(`parity: ${cases} cases with seed ${SEED}, ${valid} valid, 0 disagreements`);
  expect(cases).toBeGreaterThanOrEqual(CASES);
});

test("generated checks and Ajv agree under thousands of random schemas", () => {
  const { values, valid, refused } = compareSchemas({ schemas: SCHEMAS, seed: SEED });
  console.info(
    `parity: ${SCHEMAS} random schemas with seed ${SEED}, ${refused} refused; ${values} values, ${valid} valid, 0 disagreements`,
  );
  expect(values).toBeGreaterThan(SCHEMAS);
});
