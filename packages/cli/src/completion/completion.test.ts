import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { runBin } from "../../test-support/run-bin.ts";
import { createProgram } from "../program.ts";
import type { World } from "../world.ts";
import { bashCompletion } from "./bash.ts";
import { describeCommands } from "./describe-commands.ts";

const COMMANDS = describeCommands(createProgram({} as World));
const script = bashCompletion(COMMANDS);

/** What bash offers for a command line, whose last word is what was typed so far. */
function completed(...words: string[]): string[] {
  const line = ["cargo-records", ...words].map((word) => `'${word}'`).join(" ");
  const program = `${script}\nCOMP_WORDS=(${line}); COMP_CWORD=${words.length}; _cargo_records; printf '%s\\n' "\${COMPREPLY[@]}"`;
  return execFileSync("bash", ["--norc", "-c", program], { encoding: "utf8" })
    .split("\n")
    .filter((word) => word !== "");
}

test("bash completes commands, flags and the values of a flag", () => {
  expect(completed("se")).toEqual(["search"]);
  expect(completed("search", "--stat")).toEqual(["--status"]);
  expect(completed("search", "--status", "can")).toEqual(["cancelled", "cancelling"]);
  expect(completed("search", "--format", "")).toEqual(["table", "ndjson", "json", "csv"]);
  expect(completed("search", "--title", "a")).toEqual([]);
  expect(completed("export", "--token-file", "/etc/host")).toContain("/etc/hosts");
  expect(completed("show", "/etc/host")).toContain("/etc/hosts");
  expect(completed("completion", "--")).toEqual(["--help"]);
});

test.each(["bash", "zsh", "fish"])("the script for %s names every command and every flag", async (shell) => {
  const { stdout: text } = await runBin(["completion", shell]);
  for (const { name, flags } of COMMANDS) {
    expect(text).toContain(name);
    for (const flag of flags) expect(text).toMatch(new RegExp(`(${flag.name}|-l ${flag.name.slice(2)})\\b`));
  }
  expect(text).not.toContain("--token ");
});

test("another shell is refused", async () => {
  expect(await runBin(["completion", "tcsh"])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("Allowed choices are bash, zsh, fish"),
  });
});
