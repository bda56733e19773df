import type { Clock } from "../clock.ts";
import { CargoError } from "../errors/cargo-error.ts";
import { toldOf } from "../errors/told-of.ts";
import type { Behaviour } from "../exchange.ts";
import type { TelemetryListener } from "../telemetry/listeners.ts";
import { createTrace } from "../telemetry/trace.ts";

/** Counts for all clients, so that one listener can hear several. */
let calls = 0;

/** Gives every call a trace, tells listeners where it begins and ends, and puts into an error what the call went through. */
export function traceCalls(clock: Clock, listener: () => TelemetryListener | undefined): Behaviour {
  return (exchange) => async (request) => {
    calls += 1;
    const { method, url, operation = `${method} ${withoutQuery(url)}` } = request;
    const trace = createTrace({ call: calls, operation }, listener(), request.attempts);
    const { attempts, emit } = trace;
    const startedAt = clock.now();
    emit?.({ type: "call.start", method, url: withoutQuery(url) });
    const end = (outcome: { status?: number; error?: string }): number => {
      const durationMs = clock.now() - startedAt;
      emit?.({ type: "call.end", durationMs, attempts: attempts.length, ...outcome });
      return durationMs;
    };
    try {
      const response = await exchange({ ...request, trace });
      end({ status: response.status });
      return response;
    } catch (error) {
      const elapsedMs = end(toldOf(error));
      throw error instanceof CargoError ? Object.assign(error, { attempts, elapsedMs }) : error;
    }
  };
}

function withoutQuery(url: string): string {
  return url.replace(/\?.*/s, "");
}
