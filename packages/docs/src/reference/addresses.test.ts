import { expect, test } from "vitest";
import { slugOf, titleOf } from "./addresses.ts";

test.each([
  ["listOrchestrationRecords", "list-orchestration-records"],
  ["UuidV4", "uuid-v4"],
  ["HTTPError", "http-error"],
  ["list_all.things", "list-all-things"],
])("%s is at %s", (name, slug) => {
  expect(slugOf(name)).toBe(slug);
});

test("a schema has a title for people", () => {
  expect(titleOf("RecordsPage")).toBe("Records page");
});
