import { ConnectionError } from "@cargo-records/client";
import type { Checks } from "../check.ts";
import { clientOf } from "../client-of.ts";
import { equal, failure } from "../expect.ts";

/** What may pass is tried again. */
export const retries: Checks = {
  "a reset connection is tried again": async ({ urls }) => equal(await attemptsOf(urls.resetOnce), 2),
  "a body without a length that breaks off is asked for again": async ({ urls }) => {
    equal(await attemptsOf(urls.cutChunkedOnce), 2);
  },
  "a body with a length that breaks off is asked for again": async ({ urls }) => {
    equal(await attemptsOf(urls.cutLengthOnce), 2);
  },
  "a short Retry-After is waited for": async ({ urls }) => equal(await attemptsOf(urls.busyOnce), 2),
  "a connection that is always reset is a ConnectionError": async ({ urls }) => {
    const { status, attempts } = await failure(clientOf(urls.resetAlways).list(), ConnectionError);
    equal([status, attempts.map(({ error }) => error)], [undefined, ["connection", "connection", "connection"]]);
  },
};

/** How many attempts a call needed until it had the whole page. */
async function attemptsOf(baseUrl: string): Promise<number> {
  let attempts = 0;
  const telemetry = ({ type }: { readonly type: string }): void => {
    if (type === "attempt.start") attempts += 1;
  };
  equal((await clientOf(baseUrl, { telemetry }).list()).records.length, 100);
  return attempts;
}
