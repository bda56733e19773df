import { join } from "node:path";
import { expect, test } from "vitest";
import { run } from "./run-cli.ts";

const contract = (...args: string[]) => run(process.execPath, [join(import.meta.dirname, "contract.ts"), ...args]);

test("--help says what it does, and ends with 0", async () => {
  const { code, stdout, stderr } = await contract("--help");
  expect([code, stderr]).toEqual([0, ""]);
  expect(stdout).toMatch(/^Usage: pnpm contract /);
});

test("wrong usage ends with 2 and one line", async () => {
  const { code, stdout, stderr } = await contract("--fast");
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(/^contract: Unknown option '--fast'[^\n]*\n$/);
});
