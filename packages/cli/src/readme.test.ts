import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { EXIT } from "./exit-codes.ts";
import { createProgram } from "./program.ts";
import type { World } from "./world.ts";

const readme = await readFile(new URL("../README.md", import.meta.url), "utf8");
const sectionOf = (title: string) => readme.split(`\n## ${title}\n`)[1]?.split("\n## ")[0] ?? "";
const firstCells = (text: string) => [...text.matchAll(/^\| `?([\w-]+)`? +\|/gm)].map(([, cell]) => cell);

describe("the README", () => {
  test("names every command, in the order of the help", () => {
    const commands = createProgram({} as World).commands.map((command) => command.name());
    expect(firstCells(sectionOf("Commands")).slice(2)).toEqual(commands);
  });

  test("names every exit code", () => {
    const codes = firstCells(sectionOf("Exit codes")).filter((cell) => /^\d+$/.test(String(cell)));
    expect(codes.map(Number)).toEqual(Object.values(EXIT));
  });

  test("uses no flag that is not there", () => {
    const known = createProgram({} as World).commands.flatMap((command) => command.options.map(({ long }) => long));
    const used = [...readme.matchAll(/cargo-records [a-z]+ [^\n`#]*/g)].flatMap(
      ([line]) => line.match(/--[a-z][a-z-]*/g) ?? [],
    );
    expect(used.length).toBeGreaterThan(10);
    for (const flag of used) expect(known.concat("--help"), flag).toContain(flag);
  });
});
