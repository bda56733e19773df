import { mkdir, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { type Tried, trySamples } from "./samples.ts";

const GUIDES = join(import.meta.dirname, "../../docs/samples/guides");
const SCRATCH = join(import.meta.dirname, "../.scratch");

/** The API, as far as the samples go: an emulator. */
const EMULATED = `
import { createEmulator } from "@cargo-records/mock";
const { fetch } = createEmulator({ seed: 1, records: 250, from: "2025-01-01T00:00:00Z", to: "2025-02-01T00:00:00Z" });
const network = globalThis.fetch;
globalThis.fetch = (input, init) => (String(input.url ?? input).startsWith("https://api.getcargo.io/") ? fetch : network)(input, init);
`;

const files = await readdir(GUIDES);
const names = files.filter((file) => file.endsWith(".ts")).map((file) => file.replace(/\.ts$/, ""));
let tried: readonly Tried[];

beforeAll(async () => {
  tried = await tryInScratch(await Promise.all(names.map((name) => readFile(join(GUIDES, `${name}.ts`), "utf8"))));
});

async function tryInScratch(samples: readonly string[]): Promise<readonly Tried[]> {
  await mkdir(SCRATCH, { recursive: true });
  const folder = await mkdtemp(join(SCRATCH, "guides-"));
  try {
    return await trySamples(folder, samples, { preload: EMULATED });
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe("the samples of the guides", () => {
  test.each(names)("%s compiles, and prints what its page shows", async (name) => {
    const printed = await readFile(join(GUIDES, `${name}.output.txt`), "utf8");
    expect(tried[names.indexOf(name)]).toEqual({ printed });
  });

  test("those of the operations compile and run as well", async () => {
    const folder = join(GUIDES, "..");
    const operations = (await readdir(folder)).filter((file) => file.endsWith(".ts"));
    expect(operations).not.toEqual([]);
    const samples = await Promise.all(operations.map((file) => readFile(join(folder, file), "utf8")));
    for (const { finding, printed } of await tryInScratch(samples)) {
      expect(finding).toBeUndefined();
      expect(printed).not.toBe("");
    }
  });

  test("no output is left of a sample that is gone", () => {
    const outputs = files.filter((file) => !file.endsWith(".ts")).map((file) => file.replace(/\.output\.txt$/, ""));
    expect(outputs.filter((name) => !names.includes(name))).toEqual([]);
  });
});
