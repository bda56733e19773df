import adHocGraph from "@cargo-records/spec/examples/ad-hoc-graph.json" with { type: "json" };
import document from "@cargo-records/spec/openapi.json" with { type: "json" };
import { flatSchema } from "../schema/flat-schema.ts";
import { complete } from "./complete.ts";

/**
 * The text of a page in which every property that the spec knows is there and not null, nodes and executions of all four
 * kinds included: the most that a validator can have to look at. No such record exists; a real one leaves out a good part.
 */
export function fullPage(records: number): string {
  const [example] = adHocGraph.value.records;
  const schema = flatSchema(document, "OrchestrationRecord");
  const record = complete(schema, example) as object;
  const numbered = (_: unknown, index: number): object => ({
    ...record,
    id: `lead-${index}`,
    title: `{"email":"ada+${index}@example.com"}`,
    runUuid: `11e71342-e485-4920-9e76-${String(index).padStart(12, "0")}`,
  });
  return JSON.stringify({ records: Array.from({ length: records }, numbered), count: records });
}
