import document from "@cargo-records/spec/openapi.json" with { type: "json" };
import { expect, test } from "vitest";
import { readerSchema } from "./reader-schema.ts";

const page = readerSchema(document, "RecordsPage");

test("an enum is any text", () => {
  expect(document.components.schemas.RecordStatus.enum).toContain("pending");
  expect(page.$defs?.["RecordStatus"]).toEqual({ type: "string" });
});

test("no format and no enum is left at any depth, but every const is", () => {
  const text = JSON.stringify(page);
  expect(text).not.toMatch(/"(format|enum)":/);
  for (const kind of ["native", "connector", "tool", "agent"]) {
    expect(text.split(`"const":"${kind}"`)).toHaveLength(3); // of a node, and of an execution
  }
});

test("nulls and required keys stay as the spec has them", () => {
  const { properties = {}, required = [] } = page.$defs?.["OrchestrationRecord"] ?? {};
  const spec = document.components.schemas.OrchestrationRecord;
  expect(required).toEqual(spec.required);
  expect(Object.keys(properties)).toEqual(Object.keys(spec.properties));
  expect(properties["userUuid"]).toEqual({ type: ["string", "null"] });
});
