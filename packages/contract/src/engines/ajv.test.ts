import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { spec } from "../contract-spec.ts";
import { scratchFolder } from "../scratch-folder.ts";
import { createAjv } from "./ajv.ts";
import { goodCases, type WrongCase, wrongCases } from "./engine-cases.ts";

const SPEC = join(import.meta.dirname, "../../../../spec/openapi.yaml");

const EXPECTED: Record<WrongCase, string[]> = {
  "required property missing": ['/response/body must have required property \'count\' {"missingProperty":"count"}'],
  "property of another type": ['/response/body/count must be number {"type":"number"}'],
  "unknown enum value": [expect.stringContaining("/response/body/records/0/status must be equal to one of")],
  "uuid malformed": ['/response/body/records/0/runUuid must match format "uuid" {"format":"uuid"}'],
  "property undocumented": [],
  "count below the records": [],
  "body that is no JSON": ['/response/body must be object {"type":"object"}'],
  "more faults than a header holds": Array.from({ length: 90 }, (_, index) =>
    expect.stringContaining(`/response/body/records/${index} `),
  ),
  "content type wrong": [],
  "status undocumented": [],
  "header malformed": [],
  "header undocumented": [],
  "no credential": [],
  "credential of another scheme": [],
  "query undocumented": [],
  "method undocumented": [],
  "body on a GET": [],
  "filter key undocumented": ['/request/body must NOT have additional properties {"additionalProperty":"isFinished"}'],
};
const found = await createAjv(SPEC).judge([...goodCases, ...wrongCases]);

describe("Ajv", () => {
  test("finds nothing in a recording, but for the request that is wrong on purpose", () => {
    expect(goodCases.filter(({ name }) => found.get(name)?.length !== 0).map(({ name }) => name)).toEqual([
      "bad-request/01-search.json",
    ]);
  });

  test.each(Object.entries(EXPECTED))("%s", (name, expected) => {
    expect(found.get(name)).toEqual(expected);
  });

  test("judges by the document that it is given", async () => {
    const variant = structuredClone(spec);
    variant.components.schemas.RecordsPage.properties.count = { const: -1 };
    const file = join(await scratchFolder(), "variant.json");
    await writeFile(file, JSON.stringify(variant));
    const [sample] = goodCases.filter(({ name }) => name === "empty-workspace/01-list.json");
    const verdicts = await createAjv(file).judge(sample ? [sample] : []);
    expect([...verdicts.values()]).toEqual([['/response/body/count must be equal to constant {"allowedValue":-1}']]);
  });
});
