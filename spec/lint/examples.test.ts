import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { copyContract, SPEC } from "./copy-contract.ts";
import type { Finding } from "./finding.ts";
import { runRedocly } from "./run-redocly.ts";
import { runSpectral } from "./run-spectral.ts";

const PENDING = "examples/pending.json";

/** What both engines find in an example when it is put in the place of a good one. */
async function lintWith(example: unknown): Promise<{ spectral: Finding[]; redocly: Finding[] }> {
  using copy = copyContract();
  writeFileSync(join(copy.path, PENDING), JSON.stringify(example));
  const contract = join(copy.path, "openapi.yaml");
  const inExample = ({ file }: Finding) => file === PENDING;
  return {
    spectral: (await runSpectral(contract)).filter(inExample),
    redocly: (await runRedocly(contract)).filter(inExample),
  };
}

function readExample(name: string) {
  return JSON.parse(readFileSync(join(SPEC, name), "utf8"));
}

test("both engines reject a page without its nulls", async () => {
  const { spectral, redocly } = await lintWith(readExample("examples/invalid/null-stripped.json"));
  expect(spectral).toContainEqual(
    expect.objectContaining({ rule: "oas3-valid-media-example", severity: "error", pointer: "#/value/records/0" }),
  );
  expect(redocly).toContainEqual(
    expect.objectContaining({
      rule: "no-invalid-media-type-examples",
      severity: "error",
      pointer: "#/value/records/0",
    }),
  );
});

test("a property that no schema documents is found by Redocly, and by Redocly only", async () => {
  const example = readExample(PENDING);
  example.value.records[0].surprise = true;
  const { spectral, redocly } = await lintWith(example);
  expect(spectral).toEqual([]);
  expect(redocly).toMatchObject([
    { rule: "no-invalid-media-type-examples", severity: "error", pointer: "#/value/records/0/surprise" },
  ]);
});
