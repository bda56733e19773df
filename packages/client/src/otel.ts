import { type Attributes, context, type Span, SpanKind, SpanStatusCode, type Tracer, trace } from "@opentelemetry/api";
import type { TelemetryListener } from "./telemetry/listeners.ts";
import type { CallEnded, CallStarted, TelemetryEvent } from "./telemetry/telemetry-event.ts";

/** Options of {@link openTelemetry}. */
export interface OpenTelemetryOptions {
  /** What makes the spans. Default: the tracer `@cargo-records/client` of the global provider. */
  readonly tracer?: Tracer;
}

interface OpenCall {
  readonly call: Span;
  readonly attributes: Attributes;
  attempt?: Span;
}

/**
 * Spans for OpenTelemetry: one for a call, and inside it a client span for every attempt, with the attributes of the HTTP
 * semantic conventions. A call's span is a child of the one that is active when the call is made.
 *
 * @example
 * createClient({ token, telemetry: openTelemetry() });
 */
export function openTelemetry({ tracer }: OpenTelemetryOptions = {}): TelemetryListener {
  const spans = tracer ?? trace.getTracer("@cargo-records/client");
  const open = new Map<number, OpenCall>();
  return (event) => {
    if (event.type === "call.start") {
      open.set(event.call, { call: spans.startSpan(event.operation), attributes: attributesOf(event) });
      return;
    }
    const current = open.get(event.call);
    if (current !== undefined) carryOn(spans, current, event);
    if (event.type === "call.end") open.delete(event.call);
  };
}

function carryOn(spans: Tracer, current: OpenCall, event: Exclude<TelemetryEvent, CallStarted>): void {
  const { call, attributes } = current;
  switch (event.type) {
    case "attempt.start": {
      const resend = event.attempt > 1 ? { "http.request.resend_count": event.attempt - 1 } : {};
      const parent = trace.setSpan(context.active(), call);
      const options = { kind: SpanKind.CLIENT, attributes: { ...attributes, ...resend } };
      current.attempt = spans.startSpan(String(attributes["http.request.method"]), options, parent);
      break;
    }
    case "attempt.end":
      if (current.attempt !== undefined) finish(current.attempt, event);
      break;
    case "wait":
      call.addEvent("wait", { "cargo.attempt": event.attempt, "cargo.wait_ms": event.waitMs });
      break;
    case "call.end":
      call.setAttribute("cargo.attempts", event.attempts);
      finish(call, event);
  }
}

function attributesOf({ method, url }: CallStarted): Attributes {
  const { hostname, port, protocol } = new URL(url);
  return {
    "http.request.method": method,
    "url.full": url,
    "server.address": hostname,
    "server.port": Number(port) || (protocol === "https:" ? 443 : 80),
  };
}

/** `error.type` is the code of the client's error, else the status, as the conventions ask. */
function finish(span: Span, { status, error }: Pick<CallEnded, "status" | "error">): void {
  if (status !== undefined) span.setAttribute("http.response.status_code", status);
  const failed = error ?? (status !== undefined && status >= 400 ? String(status) : undefined);
  if (failed !== undefined) {
    span.setAttribute("error.type", failed);
    span.setStatus({ code: SpanStatusCode.ERROR });
  }
  span.end();
}
