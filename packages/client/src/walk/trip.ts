import type { ListingFields } from "../call.ts";
import { ConfigurationError } from "../errors/configuration-error.ts";
import type { Checkpoint } from "../listing/checkpoint.ts";
import type { ListingSource } from "../listing/listing-source.ts";
import { createGate, type Gate } from "./gate.ts";
import { type OrderEvidence, orderEvidence } from "./order-evidence.ts";

/** What is asked for when the filter has no `limit`: what a neighbouring endpoint of the API allows at most. */
const USUAL_LIMIT = 100;

/** A crowd is asked for with a limit up to so many times the usual. */
const LARGEST_PAGE = 10;

/** One walk: what was asked for, and what it has learnt about the server. */
export interface Trip {
  readonly source: ListingSource;
  readonly signal: AbortSignal;
  readonly deadlineAt: number | undefined;
  readonly fields: Required<Omit<ListingFields, "pagedBy">>;
  /** Without `limit` and `offset`. */
  readonly filter: Readonly<Record<string, unknown>>;
  readonly order: "desc" | "asc";
  /** The sign of positions. */
  readonly sign: 1 | -1;
  /** The caller's own bounds. */
  readonly outer: OuterBounds;
  readonly gate: Gate;
  readonly evidence: OrderEvidence;
  /** How many items a page holds: as asked, or as few as the server gives. */
  page: number;
  /** How many items may be asked for at most where one page more than usual is worth a lot. */
  largestPage: number;
  /** Whether a range came back with the millisecond above it, the last time there was something in that. */
  passesTop: boolean;
  /** How many requests were answered. */
  answers: number;
}

/** Bounds in milliseconds since 1970, infinite where there are none, and how far beyond them an item may lie. */
export interface OuterBounds {
  readonly after: number;
  readonly before: number;
  readonly slackAfter: number;
  readonly slackBefore: number;
}

/** @throws {ConfigurationError} for options and filters that a walk cannot work with. */
export function createTrip(source: ListingSource, signal: AbortSignal): Trip {
  const { operation, input, options, settings } = source;
  const fields = operation.listing as Trip["fields"];
  const {
    [fields.limit]: limit = USUAL_LIMIT,
    [fields.offset]: offset,
    ...filter
  } = { ...(input.body as object) } as Record<string, unknown>;
  const { order = options.checkpoint?.order ?? "desc", concurrency = settings.concurrency, deadlineMs } = options;
  refuseUnless(
    offset === undefined,
    `\`${fields.offset}\` with a walk by time. Leave it out, or use the strategy "offset".`,
  );
  refuseUnless(
    isWhole(limit) && limit > 0,
    `\`${fields.limit}\`. Expected a whole number, 1 or more: the size of a page.`,
  );
  refuseUnless(isWhole(concurrency) && concurrency > 0, "`concurrency`. Expected a whole number, 1 or more.");
  refuseUnless(order === "desc" || order === "asc", '`order`. Expected "desc" or "asc".');
  const limitMs = deadlineMs ?? settings.deadlineMs;
  return {
    source,
    signal,
    deadlineAt: limitMs === undefined ? undefined : settings.clock.now() + limitMs,
    fields,
    filter,
    order,
    sign: order === "desc" ? 1 : -1,
    outer: outerBounds(filter, fields),
    gate: createGate(concurrency),
    evidence: orderEvidence(fields.time),
    page: limit as number,
    largestPage: LARGEST_PAGE * (limit as number),
    passesTop: false,
    answers: 0,
  };
}

/** What comes after an item, but for the items of some keys; without one, the start. */
export function checkpointOf(
  { source, filter, order, fields }: Trip,
  item: unknown,
  unproved: readonly string[] = [],
): Checkpoint {
  const { from, until } = source.options.checkpoint ?? {};
  const { [fields.time]: time, [fields.key]: key } = (item ?? {}) as Record<string, string>;
  return {
    version: 1,
    operation: source.operation.id,
    filter,
    order,
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
    ...(time !== undefined && key !== undefined && { after: { time, key } }),
    ...(unproved.length > 0 && { unproved }),
  };
}

/** Refuses a checkpoint of something else. */
export function checkCheckpoint({ source, filter, order }: Trip, checkpoint: Checkpoint): void {
  const what = "`checkpoint`. Expected one that a listing of this client gave";
  refuseUnless(Object(checkpoint) === checkpoint && checkpoint.version === 1, `${what}, of version 1.`);
  refuseUnless(checkpoint.operation === source.operation.id, `${what}, of ${source.operation.id}.`);
  refuseUnless(checkpoint.order === order, `${what}, of the same order, ${order}.`);
  const { unproved = [] } = checkpoint;
  refuseUnless(
    Array.isArray(unproved) && unproved.every((key) => typeof key === "string"),
    `${what}; its \`unproved\` is no list of keys.`,
  );
  const [given, own] = [checkpoint.filter, filter].map((each) => JSON.stringify(sorted(each)));
  refuseUnless(given === own, `${what}, of the same filter; it is for ${given}.`);
  for (const time of [checkpoint.from, checkpoint.until, checkpoint.after?.time]) {
    refuseUnless(time === undefined || !Number.isNaN(Date.parse(time)), `${what}; ${JSON.stringify(time)} is no time.`);
  }
}

function sorted(filter: Readonly<Record<string, unknown>>): unknown {
  return Object.entries({ ...filter })
    .filter(([, value]) => value !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1));
}

const DAY_MS = 86_400_000;

/** What a server makes of a date without a time is not known: so a day more is no contradiction there. */
function outerBounds(filter: Trip["filter"], { after, before }: Trip["fields"]): OuterBounds {
  const slack = (name: string): number => (String(filter[name]).includes(":") ? 1 : DAY_MS);
  return {
    after: bound(filter, after, -Infinity),
    before: bound(filter, before, Infinity),
    slackAfter: slack(after),
    slackBefore: slack(before),
  };
}

function bound(filter: Trip["filter"], name: string, none: number): number {
  const text = filter[name];
  if (text === undefined) return none;
  const time = Date.parse(String(text));
  refuseUnless(!Number.isNaN(time), `\`${name}\`. Expected a date or a time in ISO 8601, to walk by.`);
  return time;
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

function refuseUnless(isUsable: boolean, what: string): void {
  if (!isUsable) throw new ConfigurationError(`Cannot list by ${what}`);
}
