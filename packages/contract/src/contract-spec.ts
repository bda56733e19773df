import document from "@cargo-records/spec/openapi.json" with { type: "json" };
import type { Json } from "./document.ts";
import { type PlacedRecording, placedRecordings } from "./placed-recordings.ts";

/** The spec as published. */
export const spec: Json = document;

/** Every recording of the mock, with the place it stands at. */
export const recordings: readonly PlacedRecording[] = await placedRecordings();
