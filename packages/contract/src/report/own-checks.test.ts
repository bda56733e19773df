import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ownChecks } from "./own-checks.ts";

const ROOT = join(import.meta.dirname, "../../../..");

test("every check has an id of its own in kebab case", () => {
  const ids = ownChecks.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-z]+(-[a-z]+)+$/);
});

test.each(ownChecks)("the evidence of $id is a file that is there", ({ evidence }) => {
  const [file = ""] = evidence.split(",");
  expect(existsSync(join(ROOT, file))).toBe(true);
});
