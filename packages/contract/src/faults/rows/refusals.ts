import type { Row } from "../row.ts";
import { ALL_WAITS, data, fails } from "./expectation.ts";

const LATIN_1_PAGE = Uint8Array.of(0x63, 0x61, 0x66, 0xe9);

const failsWith = (status: number) => fails("ServerError", "server", { status, waitsMs: ALL_WAITS });
const rateLimited = (detail: string) => fails("RateLimitError", "rate_limit", { status: 429, detail });
const afterOneRetry = data({ waitsMs: [250] });

/** Answers that say no. */
export const refusals: readonly Row[] = [
  { what: "500 with an empty body, once", faults: { onRequest: 1, fault: "empty-500" }, expected: afterOneRetry },
  { what: "500 with an empty body, always", faults: { from: 1, fault: "empty-500" }, expected: failsWith(500) },
  { what: "502 with HTML, once", faults: { onRequest: 1, fault: "html-502" }, expected: afterOneRetry },
  { what: "502 with HTML, always", faults: { from: 1, fault: "html-502" }, expected: failsWith(502) },
  { what: "503, once", faults: { onRequest: 1, fault: "unavailable-503" }, expected: afterOneRetry },
  { what: "503, always", faults: { from: 1, fault: "unavailable-503" }, expected: failsWith(503) },
  {
    what: "502 with a page in Latin-1, always",
    answer: () => new Response(LATIN_1_PAGE, { status: 502, headers: { "content-type": "text/html" } }),
    expected: failsWith(502),
  },
  {
    what: "503 whose body breaks off, with `Retry-After: 120`",
    answer: () => new Response(brokenBody(), { status: 503, headers: { "retry-after": "120" } }),
    expected: fails("ServerError", "server", { status: 503, detail: "retry in 120000 ms" }),
  },
  {
    what: "429 with `Retry-After: 5`, once",
    faults: { onRequest: 1, fault: "rate-limited-429", retryAfter: 5 },
    expected: data({ waitsMs: [5_125] }),
  },
  {
    what: "429 with `Retry-After: 5`, always",
    faults: { from: 1, fault: "rate-limited-429", retryAfter: 5 },
    expected: {
      ...rateLimited("retry in 5000 ms"),
      attempts: 3,
      requests: 3,
      waitsMs: [5_125, 5_125],
      elapsedMs: 10_250,
    },
  },
  {
    what: "429 with `Retry-After` as a date 30 s ahead, once",
    faults: { onRequest: 1, fault: "rate-limited-429", retryAfter: "date" },
    expected: data({ waitsMs: [30_125] }),
  },
  {
    what: "429 with `Retry-After: soon`, once",
    faults: { onRequest: 1, fault: "rate-limited-429", retryAfter: "nonsense" },
    expected: afterOneRetry,
  },
  {
    what: "429 with `Retry-After: 120`, longer than is waited",
    faults: { from: 1, fault: "rate-limited-429", retryAfter: 120 },
    expected: rateLimited("retry in 120000 ms"),
  },
  {
    what: "429 with `Retry-After: 5` and a deadline of 3 s",
    faults: { from: 1, fault: "rate-limited-429", retryAfter: 5 },
    options: { deadlineMs: 3_000 },
    expected: rateLimited("retry in 5000 ms"),
  },
  {
    what: "401",
    faults: { from: 1, fault: "unauthorized-401" },
    expected: fails("AuthenticationError", "authentication", { status: 401 }),
  },
  {
    what: "401 for every token of a function",
    faults: { from: 1, fault: "unauthorized-401" },
    tokens: "gives",
    expected: fails("AuthenticationError", "authentication", { status: 401, attempts: 2, tokenCalls: 2 }),
  },
  {
    what: "401 for a token that is no longer good",
    faults: { from: 1, fault: "stale-token" },
    tokens: "gives",
    expected: data({ attempts: 2, tokenCalls: 2 }),
  },
  {
    what: "403",
    faults: { from: 1, fault: "forbidden-403" },
    expected: fails("PermissionError", "permission", { status: 403 }),
  },
  {
    what: "404",
    answer: () => Response.json({ errorMessage: "Not found" }, { status: 404 }),
    expected: fails("NotFoundError", "not_found", { status: 404 }),
  },
];

function brokenBody(): ReadableStream<Uint8Array> {
  let pulls = 0;
  return new ReadableStream({
    pull(controller) {
      pulls += 1;
      if (pulls === 1) controller.enqueue(LATIN_1_PAGE);
      else controller.error(new Error("The server ends here."));
    },
  });
}
