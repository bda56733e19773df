import { describe, expect, test } from "vitest";
import { recordings, spec } from "../contract-spec.ts";
import { sampleDocument, sampleExchange } from "./sample-document.ts";
import { shownPoints } from "./shown-points.ts";
import { specPoints } from "./spec-points.ts";

const points = new Set(specPoints(sampleDocument));
const shown = (changes: Parameters<typeof sampleExchange>[0] = {}) =>
  [...shownPoints(sampleDocument, points, sampleExchange(changes))].sort();
const json = { "content-type": "application/json" };

test("a plain exchange shows what is in it", () => {
  expect(shown()).toEqual([
    "Base.id: not null",
    "Base.id: present",
    "Colour: 'red' (in an answer)",
    "POST /things",
    "POST /things: 200",
    "Round.kind: 'round'",
    "Round.kind: present",
    "Thing.colour: present",
    "Thing.extra: present",
    "Thing.parts: not empty",
    "Thing.parts: present",
    "Thing.shape: Round",
    "Thing.shape: present",
    "Thing.sold: present",
    "Thing.sold: true",
    "Wish.colour: absent",
  ]);
});

describe("a change of the exchange shows what the change brings, and what it replaces no more", () => {
  const refused = { status: 400, headers: json, body: { why: "no" } };
  test.each([
    ["a null", { thing: { id: null } }, "Base.id: null", "Base.id: not null"],
    ["an empty list", { thing: { parts: [] } }, "Thing.parts: empty", "Thing.parts: not empty"],
    ["the other boolean", { thing: { sold: false } }, "Thing.sold: false", "Thing.sold: true"],
    ["null as a branch", { thing: { shape: null } }, "Thing.shape: null", "Thing.shape: Round"],
    ["a branch without a name", { thing: { shape: 1 } }, "Thing.shape: branch 2", "Round.kind: present"],
    ["another value", { thing: { colour: "blue" } }, "Colour: 'blue' (in an answer)", "Colour: 'red' (in an answer)"],
    ["a value sent", { request: { body: { colour: "red" } } }, "Colour: 'red' (in a request)", "Wish.colour: absent"],
    ["a refusal", { response: refused }, "Problem application/json.why: present", "Wish.colour: absent"],
    ["a status of its own", { response: { ...refused, status: 503 } }, "POST /things: default", "POST /things: 200"],
  ])("%s", (_name, changes, brought, replaced) => {
    expect(shown()).not.toContain(brought);
    expect(shown()).toContain(replaced);
    expect(shown(changes)).toContain(brought);
    expect(shown(changes)).not.toContain(replaced);
  });
});

describe("beside the bodies", () => {
  const sent = { headers: { ...json, "x-tenant": "a" }, query: { page: "1" } };

  test("parameters and headers show themselves", () => {
    expect(shown({ request: sent })).toEqual(
      expect.arrayContaining(["POST /things: header X-Tenant", "POST /things: query page"]),
    );
    expect(shown({ response: { headers: { ...json, "x-total": "1" } } })).toContain("POST /things: 200 x-total");
  });

  test("a parameter of the path shows itself", () => {
    const get = { parameters: [{ name: "id", in: "path" }], responses: {} };
    const document = { paths: { "/things/{id}": { get } } };
    const known = new Set(specPoints(document));
    const exchange = sampleExchange({ request: { method: "GET", path: "/things/7" } });
    expect([...shownPoints(document, known, exchange)]).toEqual(["GET /things/{id}", "GET /things/{id}: path id"]);
  });

  test("a header of another status shows nothing", () => {
    const response = { status: 503, headers: { ...json, "x-total": "1" }, body: {} };
    expect(shown({ response })).not.toContain("POST /things: 200 x-total");
  });

  test("what was refused as not understood shows no parameter", () => {
    const response = { status: 400, headers: json, body: {} };
    expect(shown({ request: sent, response })).toEqual([
      "POST /things",
      "POST /things: default",
      "Problem application/json.why: absent",
    ]);
  });

  test("a body that is not there shows nothing, not even that it is not null", () => {
    const document = structuredClone(sampleDocument);
    document.components.schemas.Thing = { type: ["object", "null"] };
    const known = new Set(specPoints(document));
    const answered = (body: object | undefined) =>
      shownPoints(document, known, sampleExchange({ response: { body } })).has("Thing: not null");
    expect([answered({}), answered(undefined)]).toEqual([true, false]);
  });

  test("an operation that the document does not describe shows nothing", () => {
    expect(shown({ request: { path: "/other" } })).toEqual([]);
  });
});

test("what the recordings show are points of the spec", () => {
  const known = new Set(specPoints(spec));
  const unknown = recordings.flatMap(({ exchange }) =>
    [...shownPoints(spec, known, exchange)].filter((point) => !known.has(point)),
  );
  expect(unknown).toEqual([]);
});
