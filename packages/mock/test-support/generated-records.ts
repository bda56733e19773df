import type { GenerateOptions } from "../src/emulated-records/generate-options.ts";
import { generateRecord } from "../src/emulated-records/generate-record.ts";
import type { RecordJson } from "../src/emulated-records/record-json.ts";

/** Options of a month of records; `given` replaces some of them. */
export function generateOptions(given: Partial<GenerateOptions> = {}): GenerateOptions {
  return {
    seed: 1,
    index: 0,
    total: 2_000,
    distribution: "uniform",
    from: Date.UTC(2025, 0, 1),
    to: Date.UTC(2025, 0, 31),
    workspaceUuids: ["21a3230e-0377-4a58-aff1-b3709a9e2328"],
    ...given,
  };
}

/** All records of the same options, by index. */
export function generatedRecords(given: Partial<GenerateOptions> = {}): RecordJson[] {
  const options = generateOptions(given);
  return Array.from({ length: options.total }, (_, index) => generateRecord({ ...options, index }));
}
