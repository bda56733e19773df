import type { RecordOptions } from "../src/recorder/record-options.ts";

/** Valid options of `record` for a folder, with some replaced. */
export function recordOptionsOf(dir: string, options: Partial<RecordOptions> = {}): RecordOptions {
  return {
    dir,
    scenario: "sample",
    title: "A sample.",
    description: "For a test.",
    source: "emulated",
    specHash: `sha256:${"0".repeat(64)}`,
    origin: "Recorded by a test.",
    tool: { name: "test", version: "1.0.0" },
    clock: () => Date.UTC(2026, 0, 31, 12),
    ...options,
  };
}
