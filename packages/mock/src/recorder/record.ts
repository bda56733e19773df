import type { Fetch } from "../fetch.ts";
import { createRecorder, type RecordingFetch } from "./create-recorder.ts";
import type { RecordOptions } from "./record-options.ts";
import { redactScenario } from "./redaction/redact-scenario.ts";

/**
 * A `fetch` that hands every call on and keeps it. `save()` writes what was kept as one scenario, redacted: until then it
 * is in memory only. The caller gets the answers as they are.
 *
 * @throws {TypeError | RecordingError} when an option cannot be used.
 */
export function record(fetch: Fetch, options: RecordOptions): RecordingFetch {
  return createRecorder(fetch, options, redactScenario);
}
