import { copyFile, readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { recordings, spec } from "../contract-spec.ts";
import { scratchFolder } from "../scratch-folder.ts";
import { coverageFile, readCoverage } from "./read-coverage.ts";
import { updateCoverage } from "./update-coverage.ts";

const exchanges = recordings.map(({ exchange }) => exchange);

test("an update writes what the recordings show by now, once", async () => {
  const file = pathToFileURL(join(await scratchFolder(), "coverage.json"));
  await copyFile(coverageFile, file);
  const real = exchanges.map((exchange) => ({
    ...exchange,
    provenance: { ...exchange.provenance, source: "real" as const },
  }));
  expect(await updateCoverage(spec, real, file)).toContain("is brought up to date; commit it.");
  expect(await updateCoverage(spec, real, file)).toContain("is up to date.");
  const { real: points, emulated, "hand-made": handMade } = await readCoverage(file);
  expect([points.length > 0, emulated, handMade]).toEqual([true, [], []]);
});

test("an update of recordings that show less leaves the file as it is", async () => {
  const file = pathToFileURL(join(await scratchFolder(), "coverage.json"));
  await copyFile(coverageFile, file);
  expect(await updateCoverage(spec, [], file)).toContain("is up to date.");
  expect(await readFile(file, "utf8")).toBe(await readFile(coverageFile, "utf8"));
});

test("a file that is not there is an error that says what to do", async () => {
  const file = pathToFileURL(join(await scratchFolder(), "coverage.json"));
  await expect(readCoverage(file)).rejects.toThrow(
    "packages/contract/coverage.json: it cannot be read (ENOENT). It is committed: restore it with git.",
  );
});
