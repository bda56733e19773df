import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";

const REPOSITORY = join(import.meta.dirname, "../../..");
const read = (file: string) => readFileSync(join(REPOSITORY, file), "utf8");

test("packages are chosen for the Node that the workspace brings", () => {
  expect(parse(read("pnpm-workspace.yaml")).nodeVersion).toBe(JSON.parse(read("package.json")).devDependencies.node);
});
