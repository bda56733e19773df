import type { Clock } from "../clock.ts";
import type { Behaviour } from "../exchange.ts";

/**
 * Gives every call a deadline, which the token, every attempt and every wait keep to.
 *
 * @param deadlineMs - For calls that name none of their own, in milliseconds; `undefined` for none.
 */
export function limitCall(clock: Clock, deadlineMs: number | undefined): Behaviour {
  return (exchange) => (request) => {
    const limitMs = request.deadlineMs ?? deadlineMs;
    // A page of a listing comes with the deadline of the whole.
    if (limitMs === undefined || request.deadlineAt !== undefined) return exchange(request);
    return exchange({ ...request, deadlineAt: clock.now() + limitMs });
  };
}
