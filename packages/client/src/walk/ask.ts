import { IncompleteListingError, type IncompleteReason } from "../errors/incomplete-listing-error.ts";
import { RateLimitError } from "../errors/rate-limit-error.ts";
import { ServerError } from "../errors/server-error.ts";
import type { StatusError } from "../errors/status-error.ts";
import type { WireResponse } from "../exchange.ts";
import { pause } from "../interruptible.ts";
import type { Attempt } from "../telemetry/trace.ts";
import { type Bounds, boundsOf } from "./bounds.ts";
import { isIn, type Range, type Row } from "./row.ts";
import type { Trip } from "./trip.ts";

/** What one answer holds. */
export interface Answer {
  /** The items inside the range, in the order of the server. */
  readonly rows: readonly Row[];
  /** All of them, also those a millisecond outside. */
  readonly all: readonly Row[];
  readonly length: number;
  /** How many match in all. */
  readonly total: number;
  readonly offset: number;
  /** Whether this one answer holds everything that matches its bounds. */
  readonly isWhole: boolean;
}

/** An answer that contradicts itself is asked for again so often before the listing ends. */
const TRIES = 3;
/** A busy server is asked again so often while nothing of the walk is answered, beyond the retries of each request. */
const BUSY_TRIES = 12;
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;

/**
 * Asks for a page of a range.
 *
 * @throws {IncompleteListingError} when answers contradict themselves, or hold items of other times.
 */
export async function ask(trip: Trip, range: Range, offset = 0, limit: number = trip.page): Promise<Answer> {
  for (let tries = 1; ; tries++) {
    const bounds = boundsOf(trip, range);
    const { fields } = trip;
    const body = { ...bounds.body, [fields.limit]: limit, ...(offset > 0 && { [fields.offset]: offset }) };
    const read = readAnswer(trip, await sendPatiently(trip, body), { range, bounds, offset });
    if (!("problem" in read)) {
      if (read.length < limit && offset + read.length < read.total) {
        trip.largestPage = Math.min(trip.largestPage, read.length);
        trip.page = Math.min(trip.page, read.length);
      }
      return read;
    }
    if (tries >= TRIES) {
      throw new IncompleteListingError(
        `${trip.source.operation.id} cannot be listed exactly: ${read.problem}. Asked ${tries} times.`,
        read.reason,
      );
    }
  }
}

interface Problem {
  readonly problem: string;
  readonly reason: IncompleteReason;
}

function readAnswer(
  trip: Trip,
  response: WireResponse,
  { range, bounds, offset }: { readonly range: Range; readonly bounds: Bounds; readonly offset: number },
): Answer | Problem {
  const { fields, sign } = trip;
  const page = response.data as Record<string, unknown>;
  const items = page[fields.items] as readonly Record<string, unknown>[];
  const total = page[fields.total] as number;
  const contradiction = (problem: string): Problem => ({ problem, reason: "contradiction" });
  if (!Array.isArray(items)) return contradiction(`an answer has no list of ${fields.items}`);
  if (!Number.isSafeInteger(total) || total < 0) return contradiction(`its ${fields.total} is ${total}`);
  if (items.length > 0 ? offset + items.length > total : offset < total) {
    return contradiction(
      `an answer has ${items.length} ${fields.items} from ${offset} on, and a ${fields.total} of ${total}`,
    );
  }
  const all: Row[] = [];
  const keys = new Set<string>();
  for (const item of items) {
    const { [fields.time]: time, [fields.key]: key } = Object(item) as Record<string, unknown>;
    const ms = Date.parse(String(time));
    if (typeof key !== "string" || Number.isNaN(ms)) {
      return contradiction(`an item has no ${fields.key} or no ${fields.time} that can be read`);
    }
    if (keys.has(key)) return contradiction(`an answer has the ${fields.key} ${key} twice`);
    if (ms < bounds.after || ms > bounds.before) {
      return {
        problem: `an item of ${String(time)} does not match ${JSON.stringify(bounds.body)}`,
        reason: "filter_ignored",
      };
    }
    keys.add(key);
    all.push({ at: sign * ms, key, item });
  }
  trip.evidence.note(all);
  return {
    rows: all.filter((row) => isIn(range, row)),
    all,
    length: all.length,
    total,
    offset,
    isWhole: offset === 0 && all.length === total,
  };
}

/** A busy server is waited for, with fewer requests at a time: what is left to list is no reason to give up. */
async function sendPatiently(trip: Trip, body: Readonly<Record<string, unknown>>): Promise<WireResponse> {
  const { source, signal, deadlineAt, gate } = trip;
  const { clock, random, maxRetryAfterMs } = source.settings;
  let answers = trip.answers;
  for (let tries = 1; ; tries++) {
    const attempts: Attempt[] = [];
    try {
      const response = await source.send({ body, signal, attempts, ...(deadlineAt !== undefined && { deadlineAt }) });
      trip.answers++;
      return response;
    } catch (error) {
      if (trip.answers > answers) [answers, tries] = [trip.answers, 1];
      if (!isBusy(error) || tries >= BUSY_TRIES) throw error;
      const askedMs = error.retryAt && error.retryAt.getTime() - clock.now();
      if (askedMs !== undefined && askedMs > maxRetryAfterMs) throw error;
      const usualMs = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (tries - 1));
      const waitMs =
        askedMs === undefined ? usualMs * (0.5 + random() / 2) : Math.max(0, askedMs) + random() * FIRST_WAIT_MS;
      if (deadlineAt !== undefined && clock.now() + waitMs >= deadlineAt) throw error;
      await pause(clock, { method: source.operation.method, url: source.operation.path, headers: {}, signal }, waitMs);
    } finally {
      gate.note(attempts);
    }
  }
}

function isBusy(error: unknown): error is StatusError {
  return error instanceof RateLimitError || (error instanceof ServerError && error.status === 503);
}
