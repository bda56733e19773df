import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { compile } from "./compile.ts";
import { run } from "./run-cli.ts";
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

/** Answers what the samples ask the live API from recordings, so that they run as printed. */
const PRELOAD = `
import { createEmulator, readScenario, replay } from "@cargo-records/mock";
const network = globalThis.fetch;
const list = await readScenario("every-status");
const recorded = replay(list);
// What a loop asks depends on what it learns: an emulator answers that, from the same records.
const { records } = list.recordings[0].exchange.response.body;
const emulated = createEmulator({ records }).fetch;
const answer = (input, init) => (init?.method === "POST" ? emulated : recorded)(input, init);
globalThis.fetch = (input, init) => (String(input).startsWith("https://api.getcargo.io/") ? answer : network)(input, init);
`;

async function samplesOf(page: string): Promise<string[]> {
  const text = await readFile(join(REPOSITORY, page), "utf8");
  return [...text.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code]) => code ?? "");
}

describe.each(PAGES)("the samples of %s", (page) => {
  test("compile and run as printed", async () => {
    const samples = await samplesOf(page);
    expect(samples).not.toEqual([]);
    const folder = await scratchFolder();
    const files = Object.fromEntries(samples.map((code, index) => [`sample-${index}.mts`, `${code}\nexport {};\n`]));
    expect(
      await compile(folder, { ...files, "preload.mjs": PRELOAD }, { options: { types: ["node"], allowJs: true } }),
    ).toBe("");
    let printed = "";
    for (const name of Object.keys(files)) {
      const ended = await run(process.execPath, ["--import", join(folder, "preload.mjs"), join(folder, name)], {
        env: { CARGO_API_TOKEN: "sample" },
      });
      expect(ended).toMatchObject({ code: 0, stderr: "" });
      printed += ended.stdout;
    }
    for (const line of PRINTED[page] ?? []) expect(printed.split("\n")).toContain(line);
  });
});

test("a sample that is wrong does not compile", async () => {
  const [sample = ""] = await samplesOf("README.md");
  const wrong = sample.replace("statuses:", "status:");
  expect(await compile(await scratchFolder(), { "sample.mts": wrong }, { options: { types: ["node"] } })).toContain(
    "'status' does not exist",
  );
});
