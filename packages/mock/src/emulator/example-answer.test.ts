import { describe, expect, test } from "vitest";
import { emulate } from "../../test-support/emulate.ts";
import type { EmulatorOptions } from "./emulator-options.ts";
import { packagedDocument } from "./packaged-document.ts";

/** The packaged spec with one operation more, as a maintainer would add it. */
function documentWith(path: string, operation: object): NonNullable<EmulatorOptions["document"]> {
  const document = packagedDocument();
  return { ...document, paths: { ...document.paths, [path]: { post: operation } } };
}

const answering = (content: object) => ({ responses: { "200": { content: { "application/json": content } } } });

describe("an operation that is added to the spec", () => {
  test("answers its first example, behind the same token and checks", async () => {
    const operation = {
      ...answering({ examples: { first: { $ref: "#/components/examples/empty-page" }, second: { value: 2 } } }),
      parameters: [{ name: "deep", in: "query", required: true, schema: { type: "boolean" } }],
      requestBody: { content: { "application/json": { schema: { $ref: "#/components/schemas/RecordsFilter" } } } },
    };
    const { list } = emulate({ document: documentWith("/things/{uuid}/count", operation) });
    const post = (query: string, init = {}) => list(`/v1/things/a/count${query}`, { method: "POST", ...init });
    expect(await post("?deep=true")).toMatchObject({ status: 200, body: { records: [], count: 0 } });
    expect((await post("?deep=true", { headers: {} })).status).toBe(401);
    expect((await post("")).body.errorMessage).toBe("/query/deep: is missing");
    expect((await post("?deep=7")).body.errorMessage).toBe("/query/deep: expected true or false");
    expect((await post("?deep=true", { body: '{"limit":-1}' })).body.errorMessage).toBe("/limit: expected 0 or more");
  });

  test("without an example is a 501 that says what to do", async () => {
    const { list } = emulate({ document: documentWith("/things", answering({})) });
    const { status, body } = await list("/v1/things", { method: "POST" });
    expect([status, body.errorMessage]).toEqual([
      501,
      expect.stringContaining("POST /things: the spec has no example"),
    ]);
  });

  test("is served under the path of the document's first server, a relative one included", async () => {
    const document = {
      openapi: "3.1.0",
      servers: [{ url: "/api/" }],
      paths: { "/x": { get: answering({ example: 1 }) } },
    };
    const { list } = emulate({ document });
    expect([(await list("/api/x")).text, (await list("/v1/x")).status]).toEqual(["1", 404]);
  });

  test("that needs no token is answered without one", async () => {
    const operation = { ...answering({ example: "free" }), security: [] };
    const { list } = emulate({ document: documentWith("/things", operation) });
    expect((await list("/v1/things", { method: "POST", headers: {} })).text).toBe('"free"');
  });
});
