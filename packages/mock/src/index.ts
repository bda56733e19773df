export type { Distribution } from "./emulated-records/generate-options.ts";
export type { RecordJson } from "./emulated-records/record-json.ts";
export { createEmulator, type Emulator } from "./emulator/create-emulator.ts";
export { EmulatorOptionError } from "./emulator/emulator-option-error.ts";
export type { EmulatorOptions, ScheduledChange, Sort, Time, TokenOption } from "./emulator/emulator-options.ts";
export type { OpenApiDocument } from "./emulator/spec-document.ts";
export { type BrokenRequest, createFaults, type FaultOptions, type Faults } from "./faults/create-faults.ts";
export type { Wait } from "./faults/fault.ts";
export { type FaultDescription, type FaultParam, faultCatalogue } from "./faults/fault-catalogue.ts";
export type { FaultName, FaultParams } from "./faults/fault-params.ts";
export type { FaultEntry, FaultPlan, FaultRequests, FaultSpec, RandomFaults } from "./faults/fault-plan.ts";
export { FaultPlanError } from "./faults/fault-plan-error.ts";
export { withFaults } from "./faults/with-faults.ts";
export type { Fetch } from "./fetch.ts";
export { formatRecording } from "./format-recording.ts";
export { formatScenario } from "./format-scenario.ts";
export { type Listening, type ListenOptions, listen } from "./listen.ts";
export { ListenError } from "./listen-error.ts";
export { readRecordings } from "./read-recordings.ts";
export { readScenario } from "./read-scenario.ts";
export type { Change } from "./recorder/compare-scenarios.ts";
export type { RecordingFetch } from "./recorder/create-recorder.ts";
export { type FromHarOptions, fromHar, type ImportedHar } from "./recorder/har/from-har.ts";
export type { Har, HarEntry, HarPage, HarPair, HarRequest, HarResponse } from "./recorder/har/har.ts";
export { type ToHarOptions, toHar } from "./recorder/har/to-har.ts";
export { record } from "./recorder/record.ts";
export type { RecordOptions } from "./recorder/record-options.ts";
export type { RecordingReport } from "./recorder/recording-report.ts";
export { findLeaks, type Leak } from "./recorder/redaction/find-leaks.ts";
export { RedactionError } from "./recorder/redaction/redaction-error.ts";
export type { RedactionOptions } from "./recorder/redaction/redaction-options.ts";
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
