import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { FROM_RECORDINGS, samplesOf, trySamples } from "./samples.ts";
import { scratchFolder } from "./scratch-folder.ts";

const REPOSITORY = join(import.meta.dirname, "../../..");
const PAGES = ["README.md", ...["client", "mock", "types", "validators"].map((name) => `packages/${name}/README.md`)];

/** What each sample must print, in the order of the pages. */
const PRINTED: Readonly<Record<string, readonly string[]>> = {
  "README.md": ["16 of 16 records", "Globex: The integration answered that its quota is used up."],
  "packages/client/README.md": [
    "Acme Corp success 2025-01-15T10:00:07.412Z",
    "failed: 2",
    "5 records, then 11",
    "16 records, from 2 windows",
    "aborted: changed my mind, 0 attempts",
    "attempt 1: 200",
    "listOrchestrationRecords: 200, attempts: 1",
    "16 records, traced",
    "16",
    "status 200",
  ],
  "packages/mock/README.md": ["true", "created [ '01-list.json' ]", "1.2", "16"],
  "packages/types/README.md": ["2 function"],
  "packages/validators/README.md": [
    "/records/0/workspaceUuid: expected text, got nothing",
    "      message: 'expected a whole number of at least 0, got -1',",
  ],
};

describe.each(PAGES)("the samples of %s", (page) => {
  test("compile and run as printed", async () => {
    const samples = samplesOf(await readFile(join(REPOSITORY, page), "utf8"));
    expect(samples).not.toEqual([]);
    const tried = await trySamples(await scratchFolder(), samples, { preload: FROM_RECORDINGS });
    expect(tried.flatMap(({ finding }) => finding ?? [])).toEqual([]);
    const printed = tried.flatMap((sample) => sample.printed.split("\n"));
    for (const line of PRINTED[page] ?? []) expect(printed).toContain(line);
  });
});

describe("a sample is noticed", () => {
  test.each([
    ["that does not compile", 'const number: number = "text";', "TS2322"],
    ["that throws", 'throw new Error("no luck");', "no luck"],
    ["that complains", 'console.error("hm");', "hm"],
    ["that fails in silence", "process.exitCode = 3;", "It ended with 3."],
  ])("%s", async (_what, sample, finding) => {
    const [fit, unfit] = await trySamples(await scratchFolder(), ["console.log(1);", sample]);
    expect(fit).toEqual({ printed: "1\n" });
    expect(unfit?.finding).toContain(finding);
  });
});
