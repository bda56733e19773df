import type { Clock } from "../clock.ts";
import { toldOf } from "../errors/told-of.ts";
import type { Behaviour } from "../exchange.ts";
import type { Attempt } from "../telemetry/trace.ts";

/** Notes what each attempt came to in the trace of its call. */
export function noteAttempts(clock: Clock): Behaviour {
  return (exchange) => async (request) => {
    const { trace } = request;
    // What has aborted is not sent.
    if (trace === undefined || request.signal?.aborted) return exchange(request);
    const startedAt = clock.now();
    const note = (outcome: Omit<Attempt, "durationMs">): void => {
      const attempt = { ...outcome, durationMs: clock.now() - startedAt };
      trace.attempts.push(attempt);
      trace.emit?.({ type: "attempt.end", attempt: trace.attempts.length, ...attempt });
    };
    trace.emit?.({ type: "attempt.start", attempt: trace.attempts.length + 1 });
    try {
      const response = await exchange(request);
      note({ status: response.status });
      return response;
    } catch (error) {
      note(toldOf(error));
      throw error;
    }
  };
}
