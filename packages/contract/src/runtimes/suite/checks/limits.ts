import { AbortedError, TimeoutError } from "@cargo-records/client";
import type { Checks } from "../check.ts";
import { clientOf } from "../client-of.ts";
import { equal, failure } from "../expect.ts";

const SHORT_MS = 100;
const FAR_TOO_LONG_MS = 60_000;

/** Time limits and aborts end a call wherever it is. */
export const limits: Checks = {
  "a timeout ends the wait for headers": async ({ urls }) => {
    const client = clientOf(urls.silent, { timeoutMs: SHORT_MS, maxRetries: 1 });
    const { limit, attempts } = await failure(client.list(), TimeoutError);
    equal([limit, attempts.length], ["timeout", 2]);
  },
  "a timeout ends the wait for the body": async ({ urls }) => {
    const client = clientOf(urls.silentBody, { timeoutMs: SHORT_MS, maxRetries: 0 });
    equal((await failure(client.list(), TimeoutError)).limit, "timeout");
  },
  "a deadline ends the call": async ({ urls }) => {
    const { limit, elapsedMs = 0 } = await failure(
      clientOf(urls.silentBody).list({ deadlineMs: SHORT_MS }),
      TimeoutError,
    );
    equal([limit, elapsedMs < FAR_TOO_LONG_MS], ["deadline", true]);
  },
  "a deadline ends the wait for a token": async ({ urls }) => {
    const client = clientOf(urls.healthy, { token: () => new Promise(() => {}), deadlineMs: SHORT_MS });
    equal((await failure(client.list(), TimeoutError)).limit, "deadline");
  },
  "an abort ends a request in flight, with its reason": async ({ urls }) => {
    const controller = new AbortController();
    setTimeout(() => controller.abort("enough"), SHORT_MS);
    const { cause } = await failure(clientOf(urls.silentBody).list({ signal: controller.signal }), AbortedError);
    equal(cause, "enough");
  },
  "an abort ends the wait before a retry": async ({ urls }) => {
    const controller = new AbortController();
    const telemetry = ({ type }: { readonly type: string }): void => {
      if (type === "wait") setTimeout(() => controller.abort(), 0);
    };
    const client = clientOf(urls.busyForLong, { telemetry, maxRetryAfterMs: FAR_TOO_LONG_MS * 10 });
    const { attempts } = await failure(client.list({ signal: controller.signal }), AbortedError);
    equal(attempts.length, 1);
  },
  "nothing is sent for a signal that has aborted": async ({ urls }) => {
    const { attempts } = await failure(clientOf(urls.healthy).list({ signal: AbortSignal.abort() }), AbortedError);
    equal(attempts, []);
  },
};
