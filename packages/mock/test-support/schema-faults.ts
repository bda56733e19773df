import strictTwin from "@cargo-records/spec/strict.json" with { type: "json" };
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";

const ajv = new Ajv2020({ strict: false, allErrors: true });
formats.default(ajv);
ajv.addSchema({ ...strictTwin, $id: "strict" });
const isPage = ajv.compile({ $ref: "strict#/components/schemas/RecordsPage", unevaluatedProperties: false });

/** Where a record departs from the strict twin of the spec; an empty list means nowhere. */
export function schemaFaults(record: unknown): string[] {
  if (isPage({ records: [record], count: 1 })) return [];
  return (isPage.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
