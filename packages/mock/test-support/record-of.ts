import { generateRecord } from "../src/emulated-records/generate-record.ts";
import type { RecordJson } from "../src/emulated-records/record-json.ts";

export const WORKSPACE = "6ba7b810-9dad-41d1-80b4-00c04fd430c8";

/** A record of one workspace, with parts of it replaced. */
export function recordOf(parts: Partial<RecordJson> = {}): RecordJson {
  const range = { from: Date.UTC(2025, 0, 1), to: Date.UTC(2025, 0, 2) };
  const options = { seed: 1, index: 0, total: 1, distribution: "uniform", workspaceUuids: [WORKSPACE] } as const;
  return { ...generateRecord({ ...options, ...range }), ...parts };
}
