import {
  AuthenticationError,
  BadRequestError,
  NotFoundError,
  PermissionError,
  RateLimitError,
  type RecordsFilter,
  ServerError,
  StatusError,
} from "@cargo-records/client";
import type { Checks } from "../check.ts";
import { clientOf } from "../client-of.ts";
import { equal, failure } from "../expect.ts";

/** Every status has its class. */
export const statuses: Checks = {
  "400 is a BadRequestError": async ({ urls }) => {
    const filter = { noSuchKey: true } as RecordsFilter;
    const { status, attempts } = await failure(clientOf(urls.healthy).search(filter), BadRequestError);
    equal([status, attempts.length], [400, 1]);
  },
  "401 is an AuthenticationError": async ({ urls }) => {
    equal((await failure(clientOf(urls.unauthorized).list(), AuthenticationError)).status, 401);
  },
  "403 is a PermissionError": async ({ urls }) => {
    equal((await failure(clientOf(urls.forbidden).list(), PermissionError)).status, 403);
  },
  "404 is a NotFoundError": async ({ urls }) => {
    equal((await failure(clientOf(`${urls.healthy}/nowhere`).list(), NotFoundError)).status, 404);
  },
  "500 is a ServerError, after all retries": async ({ urls }) => {
    const { status, attempts } = await failure(clientOf(urls.failing).list(), ServerError);
    equal([status, attempts.map((attempt) => attempt.status)], [500, [500, 500, 500]]);
  },
  "a Retry-After that is too long is a RateLimitError at once, with the time": async ({ urls }) => {
    const before = Date.now();
    const { attempts, retryAt } = await failure(clientOf(urls.busyForLong).list(), RateLimitError);
    const seconds = Math.round(((retryAt?.getTime() ?? 0) - before) / 1_000);
    equal([attempts.length, seconds >= 119 && seconds <= 130], [1, true]);
  },
  "a redirect is not followed": async ({ urls }) => {
    const { code, attempts } = await failure(clientOf(urls.redirect).list(), StatusError);
    equal([code, attempts.length], ["unexpected_status", 1]);
  },
};
