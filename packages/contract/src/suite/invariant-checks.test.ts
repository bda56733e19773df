import type { Exchange } from "@cargo-records/mock";
import { expect, test } from "vitest";
import { spec } from "../contract-spec.ts";
import { isObject, type Json } from "../document.ts";
import { invariantChecks } from "./invariant-checks.ts";
import { INVARIANTS } from "./invariants/invariants.ts";
import { subjectOf } from "./subject-of.ts";

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const json = (schema: Json) => ({ content: { "application/json": { schema } } });
const states = (id: string) => ({ "x-invariants": [{ id, description: `About ${id}.` }] });

/** A page that states an invariant, listed by one operation and posted to another, which states one of its own. */
const document = {
  paths: {
    "/pages": {
      summary: "Pages",
      get: { responses: { "200": json({ type: "array", items: ref("Page") }) } },
      post: {
        ...states("page-within-limit"),
        requestBody: json({ properties: { limit: {}, draft: ref("Page") } }),
        responses: { "200": json(ref("Page")), "400": json(ref("Page")) },
      },
    },
  },
  components: { schemas: { Page: { ...states("count-is-whole"), properties: { records: {}, count: {} } } } },
};
const [countIsWhole, pageWithinLimit] = invariantChecks(document);

function found(check: typeof countIsWhole, method: string, status: number, request: Json, response: Json) {
  const headers = { "content-type": "application/json" };
  const exchange = {
    request: { method, path: "/pages", headers, body: request },
    response: { status, headers, body: response },
  };
  const contract = { document, full: {}, strict: {} };
  return [...(check?.run(subjectOf(contract, exchange as unknown as Exchange)) ?? [])].map(({ pointer }) => pointer);
}

test("a check says what its invariant says, and where", () => {
  expect([countIsWhole, pageWithinLimit]).toMatchObject([
    {
      id: "count-is-whole",
      title: "About count-is-whole.",
      evidence: "spec/openapi.yaml#/components/schemas/Page",
    },
    { id: "page-within-limit", evidence: "spec/openapi.yaml#/paths/~1pages/post" },
  ]);
});

test("one on a schema is checked wherever a body holds a value of it, in answers of every status and in requests", () => {
  const bad = { count: 0.5 };
  expect(found(countIsWhole, "GET", 200, undefined, [{ count: 1 }, bad])).toEqual(["/response/body/1/count"]);
  expect(found(countIsWhole, "POST", 400, { draft: bad }, bad)).toEqual([
    "/response/body/count",
    "/request/body/draft/count",
  ]);
  expect(found(countIsWhole, "POST", 200, { limit: 1, count: 0.5 }, "text")).toEqual([]);
});

test("one on an operation is checked on its own exchanges, when they succeeded", () => {
  const page = { records: [1, 2] };
  expect(found(pageWithinLimit, "POST", 200, { limit: 1 }, page)).toEqual(["/response/body/records"]);
  expect(found(pageWithinLimit, "POST", 400, { limit: 1 }, page)).toEqual([]);
  expect(found(pageWithinLimit, "GET", 200, { limit: 1 }, page)).toEqual([]);
});

test.each([
  ["#/components/schemas/Page", { paths: {}, components: { schemas: { Page: states("pages-rhyme") } } }],
  ["#/paths/~1pages/get", { paths: { "/pages": { get: states("pages-rhyme") } }, components: { schemas: {} } }],
])("an invariant that %s states and no code checks is named", (place, other) => {
  expect(() => invariantChecks(other)).toThrow(
    `${place} states the invariant "pages-rhyme", which no code checks: add it under suite/invariants.`,
  );
});

test("every invariant of the spec is checked, wherever it is stated, and every code is of one that is", () => {
  const checked = invariantChecks(spec).map(({ id }) => id);
  expect(checked.toSorted()).toEqual(statedIn(spec).toSorted());
  expect(Object.keys(INVARIANTS).toSorted()).toEqual(checked.toSorted());
});

/** The ids under each `x-invariants`, however deep: one on a property, say, would be read by nobody. */
function statedIn(part: Json): string[] {
  if (Array.isArray(part)) return part.flatMap(statedIn);
  if (!isObject(part)) return [];
  const own: string[] = (part["x-invariants"] ?? []).map(({ id }: Json) => id);
  return [...own, ...Object.values(part).flatMap(statedIn)];
}
