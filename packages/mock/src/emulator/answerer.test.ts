import { describe, expect, test } from "vitest";
import { emulate } from "../../test-support/emulate.ts";
import { recordOf } from "../../test-support/record-of.ts";

describe("the two operations on the records", () => {
  test("GET answers the envelope, and takes no filter", async () => {
    const { list } = emulate({ records: 150 });
    const { status, headers, body } = await list();
    expect([status, headers.get("content-type")]).toEqual([200, "application/json; charset=utf-8"]);
    expect([Object.keys(body), body.records.length, body.count]).toEqual([["records", "count"], 100, 150]);
    const other = await list("/v1/orchestration/records/list?limit=1&workflowUuid=x");
    expect(other.body).toEqual(body);
  });

  test("POST pages through what GET lists, and counts all that match", async () => {
    const { list, search } = emulate({ records: 70 });
    const pages = [];
    for (const offset of [0, 30, 60, 90]) pages.push((await search({ limit: 30, offset })).body);
    expect(pages.map(({ records, count }) => [records.length, count])).toEqual([
      [30, 70],
      [30, 70],
      [10, 70],
      [0, 70],
    ]);
    expect(pages.flatMap(({ records }) => records)).toEqual((await list()).body.records);
  });

  test("the most records of a page win over a limit that asks for more", async () => {
    const { list, search } = emulate({ records: 30, defaultLimit: 20, maxLimit: 10 });
    for (const answer of [await list(), await search({ limit: 25 }), await search({})]) {
      expect([answer.body.records.length, answer.body.count]).toEqual([10, 30]);
    }
    expect((await search({ limit: 0 })).body).toEqual({ records: [], count: 30 });
  });

  test("a page of thousands is streamed, and whole", async () => {
    const { list } = emulate({ records: 3000, defaultLimit: Number.POSITIVE_INFINITY });
    const { body } = await list();
    expect([body.records.length, new Set(body.records.map(({ runUuid }) => runUuid)).size]).toEqual([3000, 3000]);
  });

  test("an abort ends a streamed page", async () => {
    const { emulator } = emulate({ records: 3000, defaultLimit: Number.POSITIVE_INFINITY });
    const leaving = new AbortController();
    const request = { headers: { authorization: "Bearer any" }, signal: leaving.signal };
    const response = await emulator.fetch("http://localhost/v1/orchestration/records/list", request);
    leaving.abort(new Error("enough"));
    await expect(response.text()).rejects.toThrow("enough");
  });
});

describe("a request that is not as the spec says", () => {
  test.each([
    ["{", "the body is not JSON"],
    ["", "expected a JSON body"],
    ["[]", "expected an object"],
    ['{"isFinished":true}', "/isFinished: unrecognized key; known here: workflowUuid, "],
    ['{"workflowUuid":"abc"}', "/workflowUuid: expected a uuid that fits "],
    ['{"statuses":["success","idle"]}', '/statuses/1: expected one of "pending", '],
    ['{"limit":-1}', "/limit: expected 0 or more"],
    ['{"limit":"10"}', "/limit: expected a whole number"],
    ['{"createdAfter":"yesterday"}', "/createdAfter: expected a date or a time in ISO 8601"],
    ['{"updatedBefore":"2025-02-30"}', "/updatedBefore: expected a date or a time in ISO 8601"],
    ['{"executionsFilter":{"conjunction":"and","groups":[]}}', "/executionsFilter/conjunction: unrecognized key"],
    [
      '{"executionsFilter":{"conjonction":"and","groups":[{"conjonction":"or","conditions":[{"kind":"edge","nodeSlug":"a","status":"error"}]}]}}',
      '/executionsFilter/groups/0/conditions/0/kind: expected "node"',
    ],
  ])("the body %s is a 400 that names the place", async (text, message) => {
    const { search } = emulate({ records: 1 });
    const { status, body } = await search(text);
    expect([status, body.reason]).toEqual([400, "invalidRequest"]);
    expect(body.errorMessage).toContain(message);
  });

  test("an unknown query parameter is refused only when asked for", async () => {
    const { list } = emulate({ unknownQuery: "reject" });
    const { status, body } = await list("/v1/orchestration/records/list?limit=1");
    expect([status, body.errorMessage]).toEqual([400, "/query/limit: unrecognized query parameter"]);
  });

  test.each(["/v1/orchestration/records", "/v1/orchestration/records/list/", "/orchestration/records/list", "/v2/x"])(
    "the path %s is a 404",
    async (path) => {
      const { status, body } = await emulate().list(path);
      expect([status, body.errorMessage]).toEqual([404, `GET ${path}: the spec describes no such path.`]);
    },
  );

  test("another method on a known path is a 405 that names those which are known", async () => {
    const { status, headers } = await emulate().list("/v1/orchestration/records/list", { method: "DELETE" });
    expect([status, headers.get("allow")]).toEqual([405, "GET, POST"]);
  });
});

test("shapes that the spec does not know are served as they were given", async () => {
  const record = recordOf({ extra: { deep: ["ü"] } } as object);
  const { list } = emulate({ records: [record] });
  expect((await list()).body).toEqual({ records: [record], count: 1 });
});
