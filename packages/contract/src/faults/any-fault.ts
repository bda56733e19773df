import type { FaultSpec } from "@cargo-records/mock";
import fc from "fast-check";

const framing = fc.constantFrom("chunked" as const, "content-length" as const);
const words = fc.constantFrom("date" as const, "nonsense" as const, "none" as const);
const retryAfter = fc.oneof(fc.nat(90), words);

/** A fault that is over when the request is sent again. */
export const passingFault: fc.Arbitrary<FaultSpec> = fc.oneof(
  fc.record({ fault: fc.constant("cut-body" as const), atByte: fc.nat(12_000), framing }),
  fc.record({ fault: fc.constant("stall-after-headers" as const), afterBytes: fc.nat(9_000) }),
  fc.record({
    fault: fc.constant("slow-drip" as const),
    bytesPerChunk: fc.integer({ min: 500, max: 5_000 }),
    everyMs: fc.nat(10_000),
  }),
  fc.record({
    fault: fc.constant("truncated-utf8" as const),
    where: fc.constantFrom("middle" as const, "end" as const),
  }),
  fc.record({
    fault: fc.constantFrom(
      "stall-before-headers" as const,
      "reset" as const,
      "empty-500" as const,
      "html-502" as const,
    ),
  }),
);

/** A fault of which the client says so at once, at least with some parameters. */
const lastingFault: fc.Arbitrary<FaultSpec> = fc.oneof(
  fc.record({ fault: fc.constant("gzip-cut" as const), keep: fc.double({ min: 0, max: 1, noNaN: true }) }),
  fc.record({ fault: fc.constant("bad-json" as const), at: fc.constantFrom("start" as const, "end" as const) }),
  fc.record({ fault: fc.constantFrom("rate-limited-429" as const, "unavailable-503" as const), retryAfter }),
  fc.record({ fault: fc.constantFrom("unauthorized-401" as const, "stale-token" as const) }),
  fc.record({
    fault: fc.constantFrom(
      "html-200" as const,
      "empty-200" as const,
      "other-shape" as const,
      "wrong-content-type" as const,
      "forbidden-403" as const,
    ),
  }),
);

export const anyFault: fc.Arbitrary<FaultSpec> = fc.oneof(
  { weight: 3, arbitrary: passingFault },
  { weight: 1, arbitrary: lastingFault },
);
