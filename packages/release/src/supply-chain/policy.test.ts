import { globSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { unexplained, unneeded } from "./reasons.ts";

const REPOSITORY = resolve(import.meta.dirname, "../../../..");
const WORKSPACE = readFileSync(join(REPOSITORY, "pnpm-workspace.yaml"), "utf8");
const MANIFESTS = globSync(["package.json", "spec/package.json", "packages/*/package.json"], { cwd: REPOSITORY });

test("a new version of a dependency has been out for three days before it comes in", () => {
  expect(parse(WORKSPACE).minimumReleaseAge).toBeGreaterThanOrEqual(3 * 24 * 60);
});

test("a build script that may run, or may not, has a reason beside it", () => {
  const { onlyBuiltDependencies, ignoredBuiltDependencies } = parse(WORKSPACE);
  for (const name of [...onlyBuiltDependencies, ...ignoredBuiltDependencies]) {
    expect(WORKSPACE).toMatch(new RegExp(`^  - "?${name}"? # \\S+`, "m"));
  }
});

describe.each(MANIFESTS)("%s", (path) => {
  const manifest = JSON.parse(readFileSync(join(REPOSITORY, path), "utf8"));

  test("each dependency has a reason, and each reason a dependency", () => {
    expect(unexplained(manifest), dirname(path)).toEqual([]);
    expect(unneeded(manifest), dirname(path)).toEqual([]);
  });
});

test("a dependency without a reason is noticed, and a reason without a dependency", () => {
  const manifest = { dependencies: { left: "1.0.0" }, devDependencies: { right: "1.0.0" } };
  expect(unexplained({ ...manifest, "//dependencies": { left: "it pads" } })).toEqual(["right"]);
  expect(unneeded({ ...manifest, "//dependencies": { left: "it pads", right: "so", gone: "was" } })).toEqual(["gone"]);
});
