import type { TelemetryEvent } from "./telemetry-event.ts";

export type LogLevel = "debug" | "info" | "warn" | "error";

/** What log lines go to; `console` fits. */
export type Logger = Readonly<Record<LogLevel, (message: string) => void>>;

/** From the least important to the most. */
export const LOG_LEVELS: readonly LogLevel[] = ["debug", "info", "warn", "error"];

/** Writes a line for each event: attempts at `debug`, calls at `info`, waits at `warn`, failures at `error`. */
export function logEvents(logger: Logger, level: LogLevel): (event: TelemetryEvent) => void {
  return (event) => {
    const at = levelOf(event);
    if (LOG_LEVELS.indexOf(at) >= LOG_LEVELS.indexOf(level)) logger[at](`cargo-records: ${lineFor(event)}`);
  };
}

function levelOf(event: TelemetryEvent): LogLevel {
  if (event.type === "wait") return "warn";
  if (event.type === "call.end") return event.error === undefined ? "info" : "error";
  return "debug";
}

function lineFor(event: TelemetryEvent): string {
  const call = `${event.operation} #${event.call}`;
  switch (event.type) {
    case "call.start":
      return `${call} starts: ${event.method} ${event.url}`;
    case "attempt.start":
      return `${call} attempt ${event.attempt}`;
    case "attempt.end":
      return `${call} attempt ${event.attempt}: ${outcomeOf(event)} after ${Math.round(event.durationMs)} ms`;
    case "wait":
      return `${call} waits ${Math.round(event.waitMs)} ms after attempt ${event.attempt}`;
    case "call.end":
      return `${call} ends: ${outcomeOf(event)} after ${Math.round(event.durationMs)} ms, attempts: ${event.attempts}`;
  }
}

function outcomeOf({ status, error }: { readonly status?: number; readonly error?: string }): string {
  return [error, status].filter(Boolean).join(" ");
}
