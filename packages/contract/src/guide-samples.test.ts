import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { trySamples } from "./samples.ts";
import { scratchFolder } from "./scratch-folder.ts";

const GUIDES = join(import.meta.dirname, "../../docs/samples/guides");

/** The API, as far as the samples go: an emulator. */
const EMULATED = `
import { createEmulator } from "@cargo-records/mock";
const { fetch } = createEmulator({ seed: 1, records: 250, from: "2025-01-01T00:00:00Z", to: "2025-02-01T00:00:00Z" });
const network = globalThis.fetch;
globalThis.fetch = (input, init) => (String(input.url ?? input).startsWith("https://api.getcargo.io/") ? fetch : network)(input, init);
`;

const files = await readdir(GUIDES);
const samples = files.filter((file) => file.endsWith(".ts")).map((file) => file.replace(/\.ts$/, ""));

describe("the samples of the guides", () => {
  test.each(samples)("%s compiles, and prints what its page shows", async (name) => {
    const code = await readFile(join(GUIDES, `${name}.ts`), "utf8");
    const { findings, printed } = await trySamples(await scratchFolder(), [code], { preload: EMULATED });
    expect(findings).toEqual([]);
    expect(printed).toBe(await readFile(join(GUIDES, `${name}.output.txt`), "utf8"));
  });

  test("no output is left of a sample that is gone", () => {
    const outputs = files.filter((file) => !file.endsWith(".ts")).map((file) => file.replace(/\.output\.txt$/, ""));
    expect(outputs.filter((name) => !samples.includes(name))).toEqual([]);
  });
});
