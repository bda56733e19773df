import { expect, test } from "vitest";
import manifest from "../package.json" with { type: "json" };
import { versionOf } from "./version-of.ts";

test("the version of a package is that of its manifest, not of a manifest inside it", () => {
  for (const name of ["ajv", "arktype", "typebox", "typia", "valibot", "zod"] as const) {
    expect(versionOf(name)).toBe(manifest.dependencies[name]);
  }
});

test("what is part of Node has its version", () => {
  expect(versionOf(undefined)).toBe(`node ${process.versions.node}`);
});

test("a package that is not installed is an error that names it", () => {
  expect(() => versionOf("not-installed-anywhere")).toThrow("not-installed-anywhere");
});
