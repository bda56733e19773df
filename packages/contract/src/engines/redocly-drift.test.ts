import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { goodCases, type WrongCase, wrongCases } from "./engine-cases.ts";
import { createRedoclyDrift } from "./redocly-drift.ts";

const SPEC = join(import.meta.dirname, "../../../../spec/openapi.yaml");

const EXPECTED: Record<WrongCase, string[]> = {
  "required property missing": ['/response/count Response is missing required field "count".'],
  "property of another type": ['/response/count Response field "count" must be number.'],
  "unknown enum value": [expect.stringContaining('"records[0].status" has a value outside allowed enum values')],
  "uuid malformed": [expect.stringContaining('"records[0].runUuid" does not match format "uuid"')],
  "property undocumented": [],
  "count below the records": [],
  "body that is no JSON": ["/response Response body is not valid JSON for JSON content-type"],
  "more faults than a header holds": Array.from({ length: 90 }, (_, index) =>
    expect.stringContaining(`/response/records/${index} `),
  ),
  "content type wrong": [],
  "status undocumented": [],
  "header malformed": [],
  "header undocumented": [],
  "no credential": ["/request Request does not satisfy documented OpenAPI security requirements"],
  "credential of another scheme": ["/request Request does not satisfy documented OpenAPI security requirements"],
  "query undocumented": ['/request Undocumented query parameter in traffic: "limit"'],
  "method undocumented": ["/request Undocumented endpoint: PUT /orchestration/records/list"],
  "body on a GET": [],
  "filter key undocumented": ['/request/isFinished Request has undocumented field "isFinished".'],
};
const found = await createRedoclyDrift(SPEC).judge([...goodCases, ...wrongCases]);

describe("Redocly drift", () => {
  test("finds nothing in any recording", () => {
    expect(goodCases.filter(({ name }) => found.get(name)?.length !== 0)).toEqual([]);
  });

  test.each(Object.entries(EXPECTED))("%s", (name, expected) => {
    expect(found.get(name)).toEqual(expected);
  });

  test("without a document it fails and does not find nothing", async () => {
    const engine = createRedoclyDrift(join(import.meta.dirname, "no-such-file.yaml"));
    await expect(engine.judge(goodCases)).rejects.toThrow(/did not judge the cases against .*no-such-file/);
  });
});
