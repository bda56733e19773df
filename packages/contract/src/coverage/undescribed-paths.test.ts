import { describe, expect, test } from "vitest";
import { sampleDocument, sampleExchange } from "./sample-document.ts";
import { undescribedPaths } from "./undescribed-paths.ts";

const pathsOf = (changes: Parameters<typeof sampleExchange>[0]) =>
  undescribedPaths(sampleDocument, sampleExchange(changes));

describe("a path that no schema describes", () => {
  test.each([
    ["an unknown key, whatever is in it", { thing: { brandNew: { a: [{ b: 1 }] } } }, ["/response/body/brandNew"]],
    ["two of them", { thing: { one: 1, two: 2 } }, ["/response/body/one", "/response/body/two"]],
    ["in the branch of a union", { thing: { shape: { kind: "round", r: 1 } } }, ["/response/body/shape/r"]],
    ["in a union none of whose branches fits", { thing: { shape: { kind: "odd" } } }, ["/response/body/shape/kind"]],
    ["in a request", { request: { body: { size: 1, "a/b": 2 } } }, ["/request/body/size", "/request/body/a~1b"]],
  ])("%s", (_name, changes, undescribed) => {
    expect(pathsOf(changes).undescribed).toEqual(undescribed);
  });

  test("is none in a request that was refused as not understood", () => {
    const response = { status: 400, body: { why: "unknown key" } };
    expect(pathsOf({ request: { body: { size: 1 } }, response }).undescribed).toEqual([]);
  });
});

describe("a place that is left open", () => {
  test("by a schema that says so counts as free form", () => {
    expect(pathsOf({})).toEqual({
      undescribed: [],
      freeForm: ["Thing.extra.free", "Thing.extra.free[]", "Thing.extra.free[].form"],
    });
  });

  test.each([
    ["an object that says so", { properties: { b: {} }, additionalProperties: true }, true],
    ["an object that speaks of other properties", { properties: { b: {} } }, false],
    ["an object without properties", { type: "object" }, true],
    ["anything at all", {}, true],
    ["an object that is closed", { type: "object", additionalProperties: false }, false],
  ])("or is not: %s", (_name, schema, open) => {
    const document = structuredClone(sampleDocument);
    document.components.schemas.Thing.allOf[1].properties.extra = schema;
    const found = undescribedPaths(document, sampleExchange({ thing: { extra: { a: 1 } } }));
    expect(found).toEqual(
      open
        ? { undescribed: [], freeForm: ["Thing.extra.a"] }
        : { undescribed: ["/response/body/extra/a"], freeForm: [] },
    );
  });
});
