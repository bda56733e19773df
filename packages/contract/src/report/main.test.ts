import { mkdtempDisposableSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { main, type Surroundings } from "./main.ts";
import { greenReport, redReport, sampleText } from "./sample-report.ts";
import { UnusableInput } from "./unusable-input.ts";

/** Runs the program in an empty folder; `look` sees the folder before it goes. */
async function run(
  args: string[],
  changes: Partial<Surroundings> & { colour?: boolean; terminal?: boolean } = {},
  look: (folder: string) => unknown = () => {},
) {
  using folder = mkdtempDisposableSync(join(tmpdir(), "contract-"));
  const output = { stdout: "", stderr: "" };
  const write = (stream: keyof typeof output) => (text: string) => (output[stream] += text);
  const code = await main(args, {
    stdout: { write: write("stdout"), hasColors: () => changes.colour ?? false },
    stderr: { write: write("stderr"), isTTY: changes.terminal ?? false },
    root: folder.path,
    folder: join(folder.path, "sub"),
    today: "2026-11-25",
    readText: sampleText,
    runContract: async () => ({ report: greenReport }),
    updateCoverage: async () => "Nothing to update.",
    ...changes,
  });
  return { code, ...output, seen: look(folder.path) };
}

const red = { runContract: async () => ({ report: redReport }) };
const fail = (error: Error) => ({ runContract: () => Promise.reject(error) });

test("a green run ends with 0, a red one with 1", async () => {
  expect(await run([])).toMatchObject({ code: 0, stderr: "", stdout: expect.stringContaining("No findings.") });
  expect(await run([], red)).toMatchObject({ code: 1, stderr: "", stdout: expect.stringContaining("4 findings in 3") });
});

test("both files go to the folder of reports", async () => {
  const { seen } = await run([], red, (root) => {
    const folder = join(root, "packages/contract/reports");
    return readdirSync(folder).map((name) => [name, JSON.parse(readFileSync(join(folder, name), "utf8"))]);
  });
  expect(seen).toMatchObject([
    ["contract.json", { format: 1, findings: { length: 4 } }],
    ["contract.sarif", { version: "2.1.0" }],
  ]);
});

test("files that are named are relative to where the user is", async () => {
  const { seen } = await run(["--json", "a.json", "--sarif", "../b.sarif"], {}, (root) =>
    readdirSync(root, { recursive: true }).sort(),
  );
  expect(seen).toEqual(["b.sarif", "sub", "sub/a.json"]);
});

test("the report is shown even when its files cannot be written", async () => {
  const { code, stdout, stderr } = await run(["--json", ".."], red);
  expect([code, stdout.includes("4 findings")]).toEqual([2, true]);
  expect(stderr).toMatch(/^contract: [^\n]* cannot be written: [^\n]*\n$/);
});

test.each([
  [[], true],
  [["--no-engines"], false],
])("with %j engines run: %s", async (args, expected) => {
  const asked: boolean[] = [];
  await run(args, {
    runContract: async ({ engines }) => {
      asked.push(engines);
      return { report: greenReport };
    },
  });
  expect(asked).toEqual([expected]);
});

test("--update happens before the run, and is reported first", async () => {
  let stale = true;
  const { stdout } = await run(["--update"], {
    updateCoverage: async () => {
      stale = false;
      return "3 points came in.";
    },
    runContract: async () => ({ report: stale ? redReport : greenReport }),
  });
  expect(stdout).toMatch(/^3 points came in\.\n\n24 exchanges.*No findings\.\n$/s);
});

test("without --update the coverage file is left alone", async () => {
  expect(await run([], { updateCoverage: () => Promise.reject(new Error("updated")) })).toMatchObject({ code: 0 });
});

test.each([
  ["2027-05-24", ["--fail-overdue"], 0],
  ["2027-05-25", ["--fail-overdue"], 1],
  ["2027-05-25", [], 0],
])("on %s a review by 2027-05-24 ends %j with %i", async (today, args, code) => {
  expect(await run(args, { today })).toMatchObject({ code });
});

test("--help runs nothing", async () => {
  const { code, stdout, stderr } = await run(["--help"], fail(new Error("ran")));
  expect([code, stderr]).toEqual([0, ""]);
  const options = stdout.split("\n").flatMap((line) => /^ {2}(--[a-z-]+)/.exec(line)?.[1] ?? []);
  expect(options).toEqual(["--update", "--no-engines", "--json", "--sarif", "--fail-overdue", "--help"]);
});

test("wrong usage is one line on stderr and 2", async () => {
  const { code, stdout, stderr } = await run(["--fast"], fail(new Error("ran")));
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(/^contract: Unknown option '--fast'[^\n]*--help[^\n]*\n$/);
});

test("input that cannot be judged is one line on stderr and 2", async () => {
  const { code, stdout, stderr } = await run([], fail(new UnusableInput("accepted.yaml:3: \u001b[31mno list")));
  expect([code, stdout, stderr]).toEqual([2, "", "contract: accepted.yaml:3: \\u001b[31mno list\n"]);
});

test("a defect of the suite itself is no verdict: 2, and where it happened", async () => {
  const { code, stdout, stderr } = await run([], fail(new TypeError("x is not a function")));
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(/^contract: TypeError: x is not a function\n {4}at .*main\.test\.ts/);
});

const working: Partial<Surroundings> = {
  runContract: async ({ onProgress }) => {
    onProgress("proving: 31 of 58 kinds");
    return { report: redReport };
  },
};

test("in a pipe there is no progress and no escape sequence", async () => {
  const { stdout, stderr } = await run([], working);
  expect(stderr).toBe("");
  expect(stdout.replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
});

test("on a terminal progress is one line that goes, also when the run fails", async () => {
  expect((await run([], { ...working, terminal: true })).stderr).toBe("\r\u001b[2Kproving: 31 of 58 kinds\r\u001b[2K");
  const { stderr } = await run([], { ...fail(new UnusableInput("no list")), terminal: true });
  expect(stderr).toBe("\r\u001b[2Kcontract: no list\n");
});

test("a terminal with colours gets some", async () => {
  expect((await run([], { colour: true })).stdout).toContain("\u001b[32mNo findings.\u001b[39m");
});
