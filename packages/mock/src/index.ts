export type { Fetch } from "./fetch.ts";
export { formatRecording } from "./format-recording.ts";
export { formatScenario } from "./format-scenario.ts";
export { type Listening, type ListenOptions, listen } from "./listen.ts";
export { ListenError } from "./listen-error.ts";
export { readRecordings } from "./read-recordings.ts";
export { readScenario } from "./read-scenario.ts";
export type {
  Exchange,
  Json,
  Payload,
  Provenance,
  RecordedRequest,
  RecordedResponse,
  Recording,
  RecordingSource,
  Scenario,
} from "./recording.ts";
export { RecordingError } from "./recording-error.ts";
export { recordingsDir } from "./recordings-dir.ts";
export { type ReplayOptions, replay } from "./replay.ts";
export { replayAll } from "./replay-all.ts";
export { type NearestRecording, type UnmatchedRequest, UnmatchedRequestError } from "./unmatched-request-error.ts";
