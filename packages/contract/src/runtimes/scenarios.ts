import type { FaultPlan, Fetch } from "@cargo-records/mock";

/** How a server answers: as the emulator, with faults, or in another way that is made from the emulator's. */
export type Scenario = FaultPlan | ((emulator: Fetch) => Fetch);

/** Every server that the suite talks to, by what is the matter with it. */
export const SCENARIOS = {
  healthy: [],
  unauthorized: { from: 1, fault: "unauthorized-401" },
  forbidden: { from: 1, fault: "forbidden-403" },
  failing: { from: 1, fault: "empty-500" },
  resetOnce: { onRequest: 1, fault: "reset" },
  resetAlways: { from: 1, fault: "reset" },
  cutChunkedOnce: { onRequest: 1, fault: "cut-body", atByte: 500, framing: "chunked" },
  cutLengthOnce: { onRequest: 1, fault: "cut-body", atByte: 500, framing: "content-length" },
  cutAlways: { from: 1, fault: "cut-body", atByte: 500 },
  gzipCutAlways: { from: 1, fault: "gzip-cut" },
  silent: { from: 1, fault: "stall-before-headers" },
  silentBody: { from: 1, fault: "stall-after-headers" },
  busyOnce: { onRequest: 1, fault: "unavailable-503", retryAfter: 0 },
  unavailableOnce: { onRequest: 1, fault: "unavailable-503", retryAfter: "none" },
  busyForLong: { from: 1, fault: "rate-limited-429", retryAfter: 120 },
  staleToken: { from: 1, fault: "stale-token", token: "stale" },
  html: { from: 1, fault: "html-200" },
  empty: { from: 1, fault: "empty-200" },
  badJson: { from: 1, fault: "bad-json" },
  badUtf8: { from: 1, fault: "truncated-utf8" },
  wrongTitle: { from: 1, fault: "other-shape", pointer: "/records/3/title", value: 42 },
  noRecords: { from: 1, fault: "other-shape", value: { items: [] } },
  inPieces: { from: 1, fault: "slow-drip", bytesPerChunk: 997, everyMs: 0 },
  measured,
  gzip: compressed,
  echo: echoing,
  redirect: redirected,
} as const satisfies Record<string, Scenario>;

export type ScenarioName = keyof typeof SCENARIOS;

/** The emulator's answers come without a length. */
function measured(emulator: Fetch): Fetch {
  return async (input, init) => {
    const body = await (await emulator(input, init)).arrayBuffer();
    return new Response(body, {
      headers: { "content-type": "application/json", "content-length": `${body.byteLength}` },
    });
  };
}

function compressed(emulator: Fetch): Fetch {
  return async (input, init) => {
    const answer = await emulator(input, init);
    const headers = new Headers(answer.headers);
    headers.set("content-encoding", "gzip");
    headers.delete("content-length");
    return new Response(answer.body?.pipeThrough(new CompressionStream("gzip")) ?? null, { headers });
  };
}

/** Refuses a token, and repeats it. */
function echoing(): Fetch {
  return async (input, init) => {
    const sent = new Request(input, init).headers.get("authorization");
    return Response.json({ errorMessage: `Invalid: ${sent}` }, { status: 401, headers: { "x-echo": `${sent}` } });
  };
}

/** Whoever follows gets a right answer, and so does not fail as expected. */
function redirected(emulator: Fetch): Fetch {
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    if (url.search !== "") return emulator(input, init);
    return new Response(null, { status: 302, headers: { location: `${url}?followed` } });
  };
}
