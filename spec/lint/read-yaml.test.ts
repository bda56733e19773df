import { mkdtempDisposableSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readYaml } from "./read-yaml.ts";
import { UnusableInput } from "./unusable-input.ts";

function readText(text: string): unknown {
  using folder = mkdtempDisposableSync(join(tmpdir(), "yaml-"));
  const file = join(folder.path, "file.yaml");
  writeFileSync(file, text);
  return readYaml(file);
}

test("a date stays the text that it is", () => {
  expect(readText("review: 2027-05-24\n")).toEqual({ review: "2027-05-24" });
});

test("a mistake is reported once, with file, line and column", () => {
  expect(() => readText("a: 1\nb: [1, 2\nc: 3\n")).toThrow(/file\.yaml:3:1: invalid YAML: [^\n]+$/);
});

test("a key given twice is a mistake", () => {
  expect(() => readText("a: 1\na: 2\n")).toThrow(/file\.yaml:2:1: invalid YAML: Map keys must be unique$/);
});

test("a missing file is named", () => {
  expect(() => readYaml("/nowhere/openapi.yaml")).toThrow(UnusableInput);
  expect(() => readYaml("/nowhere/openapi.yaml")).toThrow(/^\/nowhere\/openapi\.yaml: cannot be read: ENOENT/);
});
