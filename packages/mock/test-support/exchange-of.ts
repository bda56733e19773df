import type { Exchange, RecordedRequest, RecordedResponse } from "../src/recording.ts";

/** A valid exchange in canonical key order, with parts of its request and response replaced. */
export function exchangeOf(request: Partial<RecordedRequest> = {}, response: Partial<RecordedResponse> = {}): Exchange {
  return {
    format: 1,
    provenance: {
      source: "hand-made",
      recordedAt: "2026-01-31T12:00:00Z",
      tool: { name: "test", version: "1.0.0" },
      specHash: `sha256:${"0".repeat(64)}`,
      origin: "Written for a test.",
      redaction: { policy: 1, redacted: {} },
    },
    request: { method: "GET", path: "/things", headers: {}, ...request },
    response: { status: 200, headers: { "content-type": "application/json" }, ...response },
  };
}
