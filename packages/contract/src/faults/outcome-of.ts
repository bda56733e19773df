import { isDeepStrictEqual } from "node:util";
import {
  type CargoError,
  isCargoError,
  ResponseFormatError,
  StatusError,
  type TelemetryEvent,
  TimeoutError,
} from "@cargo-records/client";
import { everythingShown } from "./everything-shown.ts";
import { START } from "./faulty-world.ts";
import type { Outcome } from "./outcome.ts";
import { TOKEN } from "./token-source.ts";

/** What was seen while a row happened. */
export interface Observed {
  /** What each caller got. */
  readonly settled: readonly PromiseSettledResult<unknown>[];
  /** What each caller should get, if anything. */
  readonly truth: unknown;
  readonly events: readonly TelemetryEvent[];
  readonly requests: number;
  readonly tokenCalls: number | undefined;
  /** How many there still are of things that should be gone. */
  readonly left: Readonly<Record<string, number>>;
}

type Seen = Pick<Outcome, "result" | "code" | "detail" | "status">;
type Story = Pick<Outcome, "attempts" | "waitsMs" | "elapsedMs">;

export function outcomeOf({ settled, truth, events, requests, tokenCalls, left }: Observed): Outcome {
  const errors = settled.flatMap((one) => (one.status === "rejected" && isCargoError(one.reason) ? [one.reason] : []));
  const seen = settled.map((one) => seenBy(one, truth));
  const [first = { result: "nothing" }] = seen;
  const story = toldByEvents(events);
  return {
    ...first,
    ...story,
    requests,
    ...(tokenCalls !== undefined && { tokenCalls }),
    left: [
      ...Object.entries(left).flatMap(([what, count]) => (count > 0 ? [`${count} ${what}`] : [])),
      ...(seen.every((one) => isDeepStrictEqual(one, first)) ? [] : ["callers that saw different things"]),
      ...(errors.some((error) => everythingShown(error).includes(TOKEN)) ? ["a token in an error"] : []),
      ...(errors.length === settled.length && !isDeepStrictEqual(toldByErrors(errors), story)
        ? ["errors that tell another story than the events"]
        : []),
    ],
  };
}

function seenBy(one: PromiseSettledResult<unknown>, truth: unknown): Seen {
  if (one.status === "fulfilled")
    return { result: isDeepStrictEqual(one.value, truth) ? "the true data" : "other data" };
  const error: unknown = one.reason;
  if (!isCargoError(error)) return { result: `no CargoError: ${error}` };
  const { name, code, status } = error;
  const detail = detailOf(error);
  return { result: name, code, ...(detail !== undefined && { detail }), ...(status !== undefined && { status }) };
}

function detailOf(error: CargoError): string | undefined {
  if (error instanceof ResponseFormatError) return error.reason;
  if (error instanceof TimeoutError) return error.limit;
  if (!(error instanceof StatusError) || error.retryAt === undefined) return undefined;
  return `retry in ${error.retryAt.getTime() - START - (error.elapsedMs ?? 0)} ms`;
}

function toldByEvents(events: readonly TelemetryEvent[]): Story {
  return {
    attempts: events.filter(({ type }) => type === "attempt.end").length,
    waitsMs: events.flatMap((event) => (event.type === "wait" ? [event.waitMs] : [])),
    elapsedMs: Math.max(...events.map((event) => (event.type === "call.end" ? event.durationMs : 0))),
  };
}

function toldByErrors(errors: readonly CargoError[]): Story {
  const attempts = errors.flatMap((error) => error.attempts);
  return {
    attempts: attempts.length,
    waitsMs: attempts.flatMap(({ waitMs }) => (waitMs === undefined ? [] : [waitMs])),
    elapsedMs: Math.max(...errors.map(({ elapsedMs = Number.NaN }) => elapsedMs)),
  };
}
