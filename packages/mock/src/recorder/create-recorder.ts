import type { Fetch } from "../fetch.ts";
import { cleanBasePath } from "../strip-base-path.ts";
import { captureCall } from "./capture-call.ts";
import type { CapturedCall, SkippedCall } from "./captured-call.ts";
import { checkRecordOptions } from "./check-record-options.ts";
import type { RecordOptions } from "./record-options.ts";
import type { RecordingReport } from "./recording-report.ts";
import type { redactScenario } from "./redaction/redact-scenario.ts";
import { saveCalls } from "./save-calls.ts";
import { toFetchRequest } from "./to-fetch-request.ts";

const MAX_BODY_BYTES = 16 * 1024 * 1024;

/** A `fetch` that keeps what goes through it. */
export interface RecordingFetch extends Fetch {
  /**
   * Writes the exchanges of all calls so far, once their bodies have come to their end; a caller who gives up on a body
   * that never ends has to abort its request. Can be called again.
   *
   * @throws {RedactionError} when something would be left that redaction should have removed; nothing is written then.
   * @throws {RecordingError} when nothing can be kept, or the folder cannot be read or written.
   */
  save(): Promise<RecordingReport>;
}

/** {@link record} with its redaction passed in, so that a test can switch it off and see that it is missed. */
export function createRecorder(fetch: Fetch, options: RecordOptions, redact: typeof redactScenario): RecordingFetch {
  checkRecordOptions(options);
  const kept = { ...options, basePath: cleanBasePath(options.basePath ?? "/v1") };
  const { clock = Date.now, maxBodyBytes = MAX_BODY_BYTES } = options;
  const calls: Promise<CapturedCall | SkippedCall>[] = [];
  const recording: Fetch = async (input, init) => {
    const { answer, kept } = captureCall(fetch, toFetchRequest(input, init), clock(), maxBodyBytes);
    calls.push(kept);
    return answer;
  };
  const save = async () => saveCalls(await Promise.all(calls), kept, redact);
  return Object.assign(recording, { save });
}
