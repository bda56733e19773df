import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { spec } from "../contract-spec.ts";
import type { Json } from "../document.ts";
import { sampleDocument } from "./sample-document.ts";
import { specPoints } from "./spec-points.ts";

describe("the points of a document", () => {
  test("are one of every kind, each once, sorted", () => {
    expect(specPoints(sampleDocument)).toEqual([
      "Base.id: not null",
      "Base.id: null",
      "Base.id: present",
      "Colour: 'blue' (in a request)",
      "Colour: 'blue' (in an answer)",
      "Colour: 'red' (in a request)",
      "Colour: 'red' (in an answer)",
      "POST /things",
      "POST /things: 200",
      "POST /things: 200 x-total",
      "POST /things: default",
      "POST /things: header X-Tenant",
      "POST /things: query page",
      "Problem application/json.why: absent",
      "Problem application/json.why: present",
      "Round.kind: 'round'",
      "Round.kind: present",
      "Thing.colour: present",
      "Thing.extra: present",
      "Thing.parts: empty",
      "Thing.parts: not empty",
      "Thing.parts: present",
      "Thing.shape: Round",
      "Thing.shape: branch 2",
      "Thing.shape: null",
      "Thing.shape: present",
      "Thing.sold: false",
      "Thing.sold: present",
      "Thing.sold: true",
      "Wish.colour: absent",
      "Wish.colour: present",
    ]);
  });

  test("end where a schema contains itself", () => {
    const document = structuredClone(sampleDocument);
    document.components.schemas.Round.properties.inner = { $ref: "#/components/schemas/Thing" };
    expect(specPoints(document)).toContain("Round.inner: absent");
  });
});

describe("an operation added to the spec", () => {
  test("brings its points and takes none away", async () => {
    const added = parse(await readFile(new URL("../../fixtures/added-operations.yaml", import.meta.url), "utf8"));
    const document: Json = structuredClone(spec);
    Object.assign(document.paths, added.paths);
    Object.assign(document.components.schemas, added.components.schemas);
    const before = specPoints(spec);
    const after = specPoints(document);
    expect(before.filter((point) => !after.includes(point))).toEqual([]);
    expect(after.filter((point) => !before.includes(point))).toEqual([
      "Batch.uuid: present",
      "BatchesPage.batches: empty",
      "BatchesPage.batches: not empty",
      "BatchesPage.batches: present",
      "GET /orchestration/batches/list",
      "GET /orchestration/batches/list: 200",
      "GET /orchestration/batches/list: 200 ratelimit-remaining",
      "GET /orchestration/batches/list: default",
      "GET /orchestration/batches/list: query limit",
      "GET /orchestration/batches/list: query statuses[]",
      "GET /orchestration/batches/list: query workflowUuid",
      "POST /orchestration/records/count",
      "POST /orchestration/records/count: 200",
      "POST /orchestration/records/count: default",
      "RecordsCount.count: present",
      "RecordsCountFilter.statuses: absent",
      "RecordsCountFilter.statuses: empty",
      "RecordsCountFilter.statuses: not empty",
      "RecordsCountFilter.statuses: present",
    ]);
  });
});
