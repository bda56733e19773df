import { AsyncLocalStorage } from "node:async_hooks";
import { type Context, type ContextManager, context, ROOT_CONTEXT, SpanKind, SpanStatusCode } from "@opentelemetry/api";
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  type ReadableSpan,
  SimpleSpanProcessor,
} from "@opentelemetry/sdk-trace-base";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createClient } from "./create-client.ts";
import type { Fetch } from "./exchange.ts";
import { openTelemetry } from "./otel.ts";
import { fakeClock } from "./test-support/fake-clock.ts";
import { jsonResponse } from "./test-support/json-response.ts";

const BASE_URL = "https://api.example.com:8443/v1";
const PAGE = { records: [], count: 0 };

function recording() {
  const exporter = new InMemorySpanExporter();
  const tracer = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }).getTracer("test");
  const telemetry = openTelemetry({ tracer });
  const clock = fakeClock();
  const list = (fetch: Fetch, options: { readonly baseUrl?: string; readonly token?: () => string } = {}) => {
    const client = createClient({ token: "private", baseUrl: BASE_URL, fetch, telemetry, clock, ...options });
    return clock.run(client.orchestration.records.list().catch(() => undefined));
  };
  return { tracer, list, spans: () => exporter.getFinishedSpans() };
}

/** Answers with each status in turn. */
function answering(...statuses: number[]): Fetch {
  return async () => jsonResponse(PAGE, statuses.shift());
}

const parentOf = (span: ReadableSpan | undefined) => span?.parentSpanContext?.spanId;

describe("a call that succeeds", () => {
  test("is a span with a client span for its attempt inside", async () => {
    const { list, spans } = recording();
    await list(answering(200));
    const [attempt, call] = spans();
    expect(spans()).toHaveLength(2);
    expect([call?.name, call?.kind, call?.status.code]).toEqual([
      "listOrchestrationRecords",
      SpanKind.INTERNAL,
      SpanStatusCode.UNSET,
    ]);
    expect(call?.attributes).toEqual({ "cargo.attempts": 1, "http.response.status_code": 200 });
    expect([attempt?.name, attempt?.kind, attempt?.status.code]).toEqual([
      "GET",
      SpanKind.CLIENT,
      SpanStatusCode.UNSET,
    ]);
    expect(attempt?.attributes).toEqual({
      "http.request.method": "GET",
      "url.full": `${BASE_URL}/orchestration/records/list`,
      "server.address": "api.example.com",
      "server.port": 8443,
      "http.response.status_code": 200,
    });
    expect(parentOf(attempt)).toBe(call?.spanContext().spanId);
  });

  test.each([
    ["https://api.example.com/v1", 443],
    ["http://localhost/v1", 80],
  ])("to %s has port %i", async (baseUrl, port) => {
    const { list, spans } = recording();
    await list(answering(200), { baseUrl });
    expect(spans()[0]?.attributes["server.port"]).toBe(port);
  });
});

test("a retry is another span that counts, and the wait an event of the call", async () => {
  const { list, spans } = recording();
  await list(answering(503, 200));
  const [first, second, call] = spans();
  expect(first?.attributes).toMatchObject({ "http.response.status_code": 503, "error.type": "503" });
  expect(first?.attributes).not.toHaveProperty("http.request.resend_count");
  expect(first?.status.code).toBe(SpanStatusCode.ERROR);
  expect(second?.attributes).toMatchObject({ "http.response.status_code": 200, "http.request.resend_count": 1 });
  expect([parentOf(first), parentOf(second)]).toEqual(Array(2).fill(call?.spanContext().spanId));
  expect(call?.attributes).toMatchObject({ "cargo.attempts": 2 });
  expect(call?.status.code).toBe(SpanStatusCode.UNSET);
  expect(call?.events).toMatchObject([{ name: "wait", attributes: { "cargo.attempt": 1 } }]);
});

describe("a call that fails", () => {
  test("without an answer has the code of the error as its type, and no status", async () => {
    const { list, spans } = recording();
    await list(() => Promise.reject(new TypeError("fetch failed")));
    expect(spans()).toHaveLength(4);
    for (const span of spans()) {
      expect(span.attributes["error.type"]).toBe("connection");
      expect(span.attributes).not.toHaveProperty("http.response.status_code");
      expect(span.status.code).toBe(SpanStatusCode.ERROR);
    }
  });

  test("by its status has that at the attempt and the code at the call", async () => {
    const { list, spans } = recording();
    await list(answering(404));
    expect(spans().map(({ attributes }) => attributes["error.type"])).toEqual(["404", "not_found"]);
  });

  test("before anything is sent is a span without attempts", async () => {
    const { list, spans } = recording();
    const token = () => {
      throw new Error("vault is sealed");
    };
    await list(answering(200), { token });
    expect(spans()).toHaveLength(1);
    expect(spans()[0]?.attributes).toEqual({ "cargo.attempts": 0, "error.type": "authentication" });
  });
});

test("clients that share a listener do not mix their spans", async () => {
  const { list, spans } = recording();
  await Promise.all([list(answering(200)), list(answering(404))]);
  const calls = spans().filter(({ kind }) => kind === SpanKind.INTERNAL);
  const attempts = spans().filter(({ kind }) => kind === SpanKind.CLIENT);
  expect([calls.length, attempts.length]).toEqual([2, 2]);
  expect(new Set(attempts.map(parentOf))).toEqual(new Set(calls.map((call) => call.spanContext().spanId)));
});

test("a call that ended is forgotten", () => {
  const { tracer, spans } = recording();
  const listener = openTelemetry({ tracer });
  const named = { call: 1, operation: "listThings" };
  listener({ ...named, type: "call.start", method: "GET", url: BASE_URL });
  listener({ ...named, type: "call.end", durationMs: 1, attempts: 0 });
  listener({ ...named, type: "attempt.start", attempt: 1 });
  listener({ ...named, type: "attempt.end", attempt: 1, durationMs: 1 });
  expect(spans().map(({ name }) => name)).toEqual(["listThings"]);
});

test("no span holds the token", async () => {
  const { list, spans } = recording();
  await list(answering(401));
  expect(JSON.stringify(spans().map(({ name, attributes, events }) => [name, attributes, events]))).not.toContain(
    "private",
  );
});

describe("with a context", () => {
  beforeAll(() => void context.setGlobalContextManager(asyncContexts()));
  afterAll(() => context.disable());

  test("a call is a child of the span that is active when it is made", async () => {
    const { tracer, list, spans } = recording();
    await tracer.startActiveSpan("outer", async (outer) => {
      await list(answering(503, 200));
      outer.end();
    });
    const { outer, call } = Object.fromEntries(
      spans().map((span) => [
        span.kind === SpanKind.CLIENT ? "attempt" : span.name === "outer" ? "outer" : "call",
        span,
      ]),
    );
    expect(parentOf(call)).toBe(outer?.spanContext().spanId);
  });
});

test("without a tracer and without OpenTelemetry set up it changes nothing", async () => {
  const fetch = answering(200);
  const client = createClient({ token: "private", baseUrl: BASE_URL, fetch, telemetry: openTelemetry() });
  expect(await client.orchestration.records.list()).toEqual(PAGE);
});

/** What an application gets from `@opentelemetry/context-async-hooks`. */
function asyncContexts(): ContextManager {
  const storage = new AsyncLocalStorage<Context>();
  const manager: ContextManager = {
    active: () => storage.getStore() ?? ROOT_CONTEXT,
    with: (active, run, self, ...args) => storage.run(active, () => run.apply(self as never, args)),
    bind: (_active, target) => target,
    enable: () => manager,
    disable: () => manager,
  };
  return manager;
}
