import document from "@cargo-records/spec/openapi.json" with { type: "json" };
import { expect, test } from "vitest";
import { emulate } from "../../test-support/emulate.ts";

const UNKNOWN = "00000000-0000-4000-8000-000000000000";

/** For each key of the filter a value that leaves records out; a new key of the spec has to come here, and to work. */
const NARROWING: Readonly<Record<string, unknown>> = {
  workflowUuid: UNKNOWN,
  userUuid: UNKNOWN,
  ids: ["no such id"],
  title: "no such title",
  titleOrId: "no such title or id",
  releaseUuid: UNKNOWN,
  batchUuid: UNKNOWN,
  statuses: ["cancelling"],
  parentBatchUuid: UNKNOWN,
  parentRunUuid: UNKNOWN,
  parentNodeUuid: UNKNOWN,
  isGroupParent: true,
  executionsFilter: {
    conjonction: "and",
    groups: [{ conjonction: "and", conditions: [{ kind: "node", nodeSlug: "no_such_node", status: "success" }] }],
  },
  createdAfter: "2999-01-01",
  createdBefore: "1970-01-01",
  updatedAfter: "2999-01-01",
  updatedBefore: "1970-01-01",
  limit: 0,
  offset: 100,
};

test.each(Object.keys(document.components.schemas.RecordsFilter.properties))(
  "the filter %s has an effect",
  async (key) => {
    expect(Object.keys(NARROWING)).toContain(key);
    const { emulator } = emulate({ records: 100 });
    const response = await emulator.fetch("http://localhost/v1/orchestration/records/list", {
      method: "POST",
      headers: { authorization: "Bearer any" },
      body: JSON.stringify({ [key]: NARROWING[key] }),
    });
    const { records } = (await response.json()) as { records: unknown[] };
    expect(response.status).toBe(200);
    expect(records.length).toBeLessThan(100);
  },
);
