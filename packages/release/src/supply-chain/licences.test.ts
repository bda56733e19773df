import { execFileSync } from "node:child_process";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { refusedLicences, SHIPPED, USED } from "./licences.ts";

const REPOSITORY = resolve(import.meta.dirname, "../../../..");

test("everything that is installed here has a licence that is allowed", () => {
  const options = { cwd: REPOSITORY, encoding: "utf8", maxBuffer: 2 ** 26 } as const;
  const listed: Record<string, { name: string }[]> = JSON.parse(
    execFileSync("pnpm", ["licenses", "list", "--json"], options),
  );
  const packages = Object.entries(listed).flatMap(([licence, each]) => each.map(({ name }) => ({ name, licence })));
  expect(packages.length).toBeGreaterThan(300);
  expect(refusedLicences(packages, USED)).toEqual([]);
});

test.each([
  ["GPL-3.0-only", ["left has the licence GPL-3.0-only"]],
  ["UNLICENSED", ["left has the licence UNLICENSED"]],
  ["", ["left has the licence (none)"]],
  ["MIT AND GPL-2.0-only", ["left has the licence MIT AND GPL-2.0-only"]],
  ["(GPL-2.0-only OR MIT)", []],
  ["MIT", []],
])("%s", (licence, refused) => {
  expect(refusedLicences([{ name: "left", licence }], USED)).toEqual(refused);
});

test("what is passed on is more narrowly chosen", () => {
  expect(refusedLicences([{ name: "left", licence: "MPL-2.0" }], SHIPPED)).toHaveLength(1);
});
