import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { DEVIATIONS } from "../../test-support/deviations.ts";
import { runBin } from "../../test-support/run-bin.ts";
import { scratch } from "../../test-support/scratch.ts";
import { apply, folderWith, serve, verify } from "../../test-support/verify-emulator.ts";

const PACKAGED = fileURLToPath(import.meta.resolve("@cargo-records/spec/openapi.yaml"));
/** The others are tested by `test:long`. */
const FEW = ["filter-statuses", "bounds", "schema-null-records.*.title"];

describe("verify", () => {
  /** Knows all of an API that deviates in nothing. */
  let known = "";

  test("learns from the emulator what the description leaves open, and proposes it", async () => {
    const cwd = await folderWith(await readFile(PACKAGED, "utf8"));
    const baseUrl = await serve({});
    const learned = ["order", "bounds", "defaultPage", "largestPage", "titleMatch"];
    expect(await verify(cwd, baseUrl)).toEqual({ code: 0, ids: learned, stderr: "" });
    await apply(cwd);
    known = await readFile(join(cwd, "spec/openapi.yaml"), "utf8");
    expect(known).toContain("        bounds: inclusive\n");
    expect(known.match(/x-evidence: observed/g)?.length).toBeGreaterThan(15);
    expect(await verify(cwd, baseUrl)).toEqual({ code: 0, ids: [], stderr: "" });
    expect(await readFile(join(cwd, "observed.patch"), "utf8")).toBe("");
  });

  test.each(DEVIATIONS.filter(({ id }) => FEW.includes(id)))(
    "names $id and nothing else, and its patch makes it clean",
    async ({ id, ...deviation }) => {
      const cwd = await folderWith(known);
      const baseUrl = await serve(deviation);
      expect(await verify(cwd, baseUrl)).toMatchObject({ code: 8, ids: [id] });
      await apply(cwd);
      expect(await verify(cwd, baseUrl)).toEqual({ code: 0, ids: [], stderr: "" });
    },
  );

  test("says what it found in words, and that there are too few records to tell", async () => {
    const baseUrl = await serve({ emulator: { records: 2 } });
    const { code, stdout } = await runBin(["verify", "--base-url", baseUrl]);
    expect(code).toBe(0);
    expect(stdout).toContain("Looked at 2 records");
    expect(stdout).toMatch(/^order +not known: the records do not tell$/m);
  });

  test("a description that is none, and a token that is wrong, have their exit codes", async () => {
    const cwd = await scratch();
    await writeFile(join(cwd, "a.yaml"), "a: 1\n");
    expect(await runBin(["verify", "--spec", "a.yaml"], { cwd })).toMatchObject({ code: 2 });
    expect(await runBin(["verify", "--spec", "b.yaml"], { cwd })).toMatchObject({ code: 7 });
    const baseUrl = await serve({ emulator: { tokens: [{ token: "right" }] } });
    expect(await runBin(["verify", "--base-url", baseUrl])).toMatchObject({ code: 3 });
  });
});
