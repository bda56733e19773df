import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { goodCases, type WrongCase, wrongCases } from "./engine-cases.ts";
import { createPrism } from "./prism.ts";

const SPEC = join(import.meta.dirname, "../../../../spec/openapi.yaml");

const EXPECTED: Record<WrongCase, string[]> = {
  "required property missing": ["/response/body Response body must have required property 'count'"],
  "property of another type": ["/response/body/count Response body property count must be number"],
  "unknown enum value": [expect.stringContaining("records.0.status must be equal to one of the allowed values")],
  "uuid malformed": [expect.stringContaining('records.0.runUuid must match format "uuid"')],
  "property undocumented": [],
  "count below the records": [],
  "body that is no JSON": [expect.stringMatching("^invalid json response body at /orchestration/records/list reason")],
  "more faults than a header holds": ["Too many violations!"],
  "content type wrong": [
    expect.stringContaining('The received media type "text/html" does not match'),
    "/response/body Response body must be object",
  ],
  "status undocumented": [],
  "header malformed": [expect.stringContaining("/response/header/retry-after Response header parameter retry-after")],
  "header undocumented": [],
  "no credential": ["/request Invalid security scheme used"],
  "credential of another scheme": ["/request Invalid security scheme used"],
  "query undocumented": [],
  "method undocumented": ["/request Selected route not found"],
  "body on a GET": [expect.stringContaining("does not support sending a GET/HEAD request with a message body")],
  "filter key undocumented": ["/request/body Request body must NOT have additional properties; found 'isFinished'"],
};
const found = await createPrism(SPEC).judge([...goodCases, ...wrongCases]);

describe("Prism", () => {
  test("finds nothing in a recording, but for the request that is wrong on purpose", () => {
    expect(goodCases.filter(({ name }) => found.get(name)?.length !== 0).map(({ name }) => name)).toEqual([
      "bad-request/01-search.json",
    ]);
  });

  test.each(Object.entries(EXPECTED))("%s", (name, expected) => {
    expect(found.get(name)).toEqual(expected);
  });
});
