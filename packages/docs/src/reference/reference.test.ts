import { describe, expect, test } from "vitest";
import { SMALL_COVERAGE, SMALL_SPEC } from "../test-support/small-spec.ts";
import { curlSample } from "./curl-sample.ts";
import type { OpenApiDocument } from "./openapi-document.ts";
import { reference } from "./reference.ts";
import { typeText } from "./type-text.ts";

const { operations, groups, addressOf } = reference(SMALL_SPEC, SMALL_COVERAGE);
const schemas = groups.flatMap((group) => group.schemas);
const property = (id: string) => schemas.flatMap(({ properties }) => properties).find((found) => found.id === id);

describe("groups", () => {
  test("begin with bodies and unions, and take what these lead to", () => {
    expect(groups.map(({ schemas }) => schemas.map(({ name }) => name))).toEqual([
      ["Page", "Thing", "State"],
      ["Node", "NodeBase", "ANode"],
      ["Filter"],
      ["Lonely"],
    ]);
  });

  test("give every schema an address", () => {
    expect(addressOf("State", "State.on")).toBe("reference/schemas/page/#State.on");
  });
});

describe("a property", () => {
  test("has the evidence of its schema, without the note about the schema", () => {
    expect(property("Thing.name")?.evidence).toEqual({ level: "vendor-docs" });
  });

  test("may have evidence of its own, with a note", () => {
    expect(property("Thing.size")?.evidence).toEqual({ level: "inferred", note: "By its name." });
  });

  test("says whether it may be null, and whether it must be there", () => {
    expect(property("Thing.name")).toMatchObject({ nullable: true, required: false });
    expect(property("Page.things")).toMatchObject({ nullable: false, required: true });
  });

  test("has the values of an enum with their meaning, and what recordings show of each", () => {
    expect(property("Filter.state")?.values).toEqual([
      {
        id: "State.on",
        value: '"on"',
        meaning: "It runs.",
        shown: [
          { what: "'on' (in an answer)", provenance: "emulated" },
          { what: "'on' (in a request)", provenance: "hand-made" },
        ],
      },
      { id: "State.off", value: '"off"', meaning: undefined, shown: [] },
    ]);
  });

  test("has samples from the examples of the contract, through unions too", () => {
    expect(property("Thing.size")?.samples).toEqual([3]);
    expect(property("NodeBase.title")?.samples).toEqual(["T"]);
  });

  test("has its limits, and why a recording does not show it", () => {
    expect(property("Thing.size")).toMatchObject({
      limits: ["minimum: 0"],
      missing: [{ what: "present", reason: "Nobody knows it." }],
    });
  });
});

describe("a schema", () => {
  test("of several parts has the properties of its own part, and names the others", () => {
    const node = schemas.find(({ name }) => name === "ANode");
    expect(node?.bases).toEqual(["NodeBase"]);
    expect(node?.properties.map(({ id, required }) => ({ id, required }))).toEqual([
      { id: "ANode.kind", required: true },
    ]);
  });

  test("that is a union names its variants", () => {
    expect(schemas.find(({ name }) => name === "Node")).toMatchObject({
      discriminator: "kind",
      variants: [{ schema: "ANode", value: "a" }],
    });
  });

  test("says whether other keys may be there", () => {
    expect(schemas.filter(({ open }) => !open).map(({ name }) => name)).toEqual(["Filter"]);
  });

  test("without evidence stops the build", () => {
    const bare: OpenApiDocument = { ...SMALL_SPEC, components: { schemas: { Bare: { type: "string" } } }, paths: {} };
    expect(() => reference(bare, SMALL_COVERAGE)).toThrow("without evidence");
  });
});

describe("an operation", () => {
  test("has its errors apart, with evidence and what recordings show", () => {
    expect(operations[0]?.responses[1]).toMatchObject({
      status: "404",
      isError: true,
      evidence: { level: "inferred", note: "HTTP says so." },
      shown: [{ what: "404", provenance: "emulated" }],
      headers: [{ id: "404.Retry-After", shown: [{ what: "404 retry-after", provenance: "emulated" }] }],
    });
  });

  test("is called by curl with what it requires", () => {
    expect(operations.map(curlSample)).toEqual([
      `curl --fail-with-body https://api.example.com/v1/things/a%20b/list \\\n  --header "Authorization: Bearer $CARGO_API_TOKEN"`,
      [
        "curl --fail-with-body https://api.example.com/v1/things/{id}/list",
        '--header "Authorization: Bearer $CARGO_API_TOKEN"',
        "--header 'Content-Type: application/json'",
        `--data '{\n  "name": "it'\\''s"\n}'`,
      ].join(" \\\n  "),
    ]);
  });
});

test("a reference that leads nowhere stops the build", () => {
  const broken = structuredClone(SMALL_SPEC) as { components: { schemas: Record<string, unknown> } };
  broken.components.schemas["Filter"] = {
    "x-evidence": "inferred",
    properties: { a: { $ref: "#/components/schemas/Gone" } },
  };
  expect(() => reference(broken as unknown as OpenApiDocument, SMALL_COVERAGE)).toThrow("#/components/schemas/Gone");
});

test.each([
  [{ type: ["string", "null"], format: "uuid" }, "string (uuid) or null"],
  [{ type: "array", items: { type: ["number", "null"] } }, "array of number or null"],
  [{ const: "a" }, '"a"'],
  [{ anyOf: [{ $ref: "#/components/schemas/A" }, { type: "null" }] }, "A or null"],
  [{}, "any value"],
])("%j is written as %s", (schema, text) => {
  expect(
    typeText(schema)
      .map((part) => part.text)
      .join(""),
  ).toBe(text);
});
