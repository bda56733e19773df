import type { Clock } from "../clock.ts";
import { errorForStatus } from "../errors/error-for-status.ts";
import type { Behaviour } from "../exchange.ts";

/**
 * Turns an answer that is not 2xx into an error.
 *
 * @throws {StatusError} or the class for its status.
 */
export function throwOnStatus(clock: Clock): Behaviour {
  return (exchange) => async (request) => {
    const response = await exchange(request);
    if (response.status >= 200 && response.status <= 299) return response;
    throw errorForStatus(`${request.method} ${request.url}`, response, clock.now());
  };
}
