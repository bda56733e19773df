import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";

function bench(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, "main.ts"), ...args], {
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

test("an unknown suite ends with 2, and names those there are", () => {
  const message = 'bench: There is no suite "nothing". Suites: validators, calls, pages, walk, depth, body.\n';
  expect(bench("nothing")).toEqual({ status: 2, stdout: "", stderr: message });
});

test("help goes to standard output and ends with 0", () => {
  expect(bench("--help")).toMatchObject({ status: 0, stdout: expect.stringContaining("Usage: bench"), stderr: "" });
});
