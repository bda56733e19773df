import { mkdir, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { createEmulator } from "@cargo-records/mock";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { pathWithCommand } from "./path-with-command.ts";
import { run } from "./run-cli.ts";
import { type Tried, trySamples } from "./samples.ts";

const GUIDES = join(import.meta.dirname, "../../docs/samples/guides");
const SCRATCH = join(import.meta.dirname, "../.scratch");

/** The API, as far as the samples go. */
const EMULATOR = { seed: 1, records: 250, from: "2025-01-01T00:00:00Z", to: "2025-02-01T00:00:00Z" };
const EMULATED = `
import { createEmulator } from "@cargo-records/mock";
const { fetch } = createEmulator(${JSON.stringify(EMULATOR)});
const network = globalThis.fetch;
globalThis.fetch = (input, init) => (String(input.url ?? input).startsWith("https://api.getcargo.io/") ? fetch : network)(input, init);
`;

/** What the samples of the operations print. */
const PRINTS: Readonly<Record<string, RegExp>> = {
  "list-orchestration-records.ts":
    /^\d+ of 250 records\n((pending|running|success|error|cancelled|cancelling): .+\n)+$/,
  "search-orchestration-records.ts": /^(.+: .+\n)+$/,
};

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

describe("the shell samples", () => {
  const scripts = files.filter((file) => file.endsWith(".sh")).map((file) => file.replace(/\.sh$/, ""));

  test.each(scripts)("%s prints what its page shows", async (name) => {
    const stdout = await readFile(join(GUIDES, `${name}.output.txt`), "utf8");
    expect(await runScript(join(GUIDES, `${name}.sh`))).toEqual({ code: 0, stdout, stderr: "" });
  });

  test("those of the operations run as well", async () => {
    const folder = join(GUIDES, "..");
    const operations = (await readdir(folder)).filter((file) => file.endsWith(".sh"));
    expect(operations).not.toEqual([]);
    for (const file of operations) {
      const { code, stdout } = await runScript(join(folder, file));
      expect({ file, code, lines: stdout.split("\n").length > 3 }).toEqual({ file, code: 0, lines: true });
    }
  });
});

/** Runs a script with the command on its path, against the emulator over HTTP. */
async function runScript(script: string) {
  await mkdir(SCRATCH, { recursive: true });
  const cwd = await mkdtemp(join(SCRATCH, "guides-"));
  onTestFinished(() => rm(cwd, { recursive: true }));
  using emulator = createEmulator(EMULATOR);
  await using server = await emulator.listen();
  const env = { PATH: await pathWithCommand(cwd), CARGO_API_TOKEN: "sample", CARGO_API_BASE_URL: `${server.url}/v1` };
  return await run("sh", ["-eu", script], { cwd, env });
}

describe("the samples of the guides", () => {
  test.each(names)("%s compiles, and prints what its page shows", async (name) => {
    const printed = await readFile(join(GUIDES, `${name}.output.txt`), "utf8");
    expect(tried[names.indexOf(name)]).toEqual({ printed });
  });

  test("those of the operations compile, and print what their operation gives", async () => {
    const folder = join(GUIDES, "..");
    const operations = (await readdir(folder)).filter((file) => file.endsWith(".ts")).sort();
    expect(operations).toEqual(Object.keys(PRINTS).sort());
    const samples = await Promise.all(operations.map((file) => readFile(join(folder, file), "utf8")));
    for (const [index, { finding, printed }] of (await tryInScratch(samples)).entries()) {
      expect(finding).toBeUndefined();
      expect(printed).toMatch(PRINTS[operations[index] ?? ""] ?? /^never$/);
    }
  });

  test("each sample has an output, and each output a sample", () => {
    const outputs = files
      .filter((file) => file.endsWith(".output.txt"))
      .map((file) => file.replace(/\.output\.txt$/, ""));
    const sources = files.filter((file) => !file.endsWith(".output.txt")).map((file) => file.replace(/\.\w+$/, ""));
    expect(outputs.toSorted()).toEqual(sources.toSorted());
  });
});
