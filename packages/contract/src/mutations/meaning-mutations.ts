import { isObject, type Json } from "../document.ts";
import { changeAt } from "./change-at.ts";
import type { Keys, Mutant, Mutation, Source } from "./mutation.ts";

const BODY = ["response", "body"];
const OTHER_UUID = "5b7c1f3e-2a64-4d0b-9e5d-8c3f6a1b2d4e";
const EARLY = "2001-01-01T00:00:00.000Z";

/** Pages that a schema allows and that cannot be true. */
export const meaningMutations: readonly Mutation[] = [
  page(
    "count-below-page",
    "The count is below the number of records.",
    ["count"],
    ({ records }) => records.length > 0,
    (_, { records }) => records.length - 1,
  ),
  page(
    "count-fractional",
    "The count has a fraction.",
    ["count"],
    () => true,
    (count) => count + 0.5,
  ),
  page(
    "count-negative",
    "The count is negative.",
    ["count"],
    () => true,
    () => -1,
  ),
  page(
    "record-repeated",
    "A record is on the page twice.",
    [],
    ({ records }) => records.length > 0,
    ({ records, count }) => ({ records: [...records, records[0]], count: count + 1 }),
  ),
  record(
    "final-without-finish",
    "A record is final and not finished.",
    ({ finishedAt, status }) => finishedAt !== null && status !== "pending",
    (record) => ({ ...record, finishedAt: null }),
  ),
  record(
    "finish-without-final",
    "A record is finished and not final.",
    ({ finishedAt }) => finishedAt === null,
    (record) => ({ ...record, finishedAt: record.updatedAt }),
  ),
  record(
    "release-and-nodes",
    "A record has both a release and a graph of its own.",
    ({ releaseUuid, nodes }) => releaseUuid === null && nodes !== null,
    (record) => ({ ...record, releaseUuid: OTHER_UUID }),
  ),
  record(
    "neither-release-nor-nodes",
    "A record has neither a release nor a graph.",
    ({ releaseUuid, nodes }) => releaseUuid !== null && nodes === null,
    (record) => ({ ...record, releaseUuid: null }),
  ),
  execution(
    "execution-of-unknown-node",
    "An execution names a node that is not in the graph.",
    ({ nodes }) => nodes !== null,
    () => ({ nodeUuid: OTHER_UUID }),
  ),
  execution(
    "next-node-unknown",
    "An execution goes on to a node that is not in the graph.",
    ({ nodes }, { nextNodeUuid }) => nodes?.some((node: Json) => node.uuid === nextNodeUuid),
    () => ({ nextNodeUuid: OTHER_UUID }),
  ),
  execution(
    "execution-finished-before-start",
    "An execution is finished before it started.",
    (_, { startedAt, finishedAt }) => Boolean(startedAt && finishedAt),
    () => ({ finishedAt: EARLY }),
  ),
  record(
    "updated-before-created",
    "A record is updated before it was created.",
    () => true,
    (record) => ({ ...record, updatedAt: EARLY }),
  ),
  record(
    "finished-before-created",
    "A record is finished before it was created.",
    ({ finishedAt }) => finishedAt !== null,
    (record) => ({ ...record, finishedAt: EARLY }),
  ),
  filter(
    "page-above-limit",
    "A page has more records than were asked for.",
    ({ records }) => records.length > 1,
    (filter, { records }) => ({ ...filter, limit: records.length - 1 }),
  ),
  filter(
    "count-below-offset",
    "A page that is not empty lies beyond the count.",
    ({ records }) => records.length > 0,
    (filter, { count }) => ({ ...filter, offset: count }),
  ),
  filter(
    "status-not-asked-for",
    "A record has a status that was not asked for.",
    ({ records }) => records.length > 0,
    (filter, { records }) => ({ ...filter, statuses: [records[0].status === "pending" ? "error" : "pending"] }),
  ),
  filter(
    "workflow-not-asked-for",
    "A record is of another workflow than was asked for.",
    ({ records }) => records.length > 0,
    (filter) => ({ ...filter, workflowUuid: OTHER_UUID }),
  ),
  filter(
    "id-not-asked-for",
    "A record is none of those asked for.",
    ({ records }) => records.length > 0,
    (filter) => ({ ...filter, ids: [] }),
  ),
  filter(
    "created-outside-range",
    "A record was created before the time asked for.",
    ({ records }) => records.length > 0,
    (filter) => ({ ...filter, createdAfter: "2101-01-01T00:00:00.000Z" }),
  ),
  filter(
    "updated-outside-range",
    "A record was changed after the time asked for.",
    ({ records }) => records.length > 0,
    (filter) => ({ ...filter, updatedBefore: EARLY }),
  ),
];

/** Changes something of an answered page. */
function page(
  id: string,
  title: string,
  keys: Keys,
  fits: (page: Json) => boolean,
  change: (value: Json, page: Json) => Json,
): Mutation {
  return {
    id,
    title,
    *mutate({ exchange }) {
      const body = pageOf(exchange.response.body);
      if (body && fits(body)) yield changeAt(exchange, [...BODY, ...keys], (value) => change(value, body));
    },
  };
}

/** Changes each record that fits. */
function record(id: string, title: string, fits: (record: Json) => boolean, change: (record: Json) => Json): Mutation {
  return {
    id,
    title,
    *mutate({ exchange }) {
      for (const [index, one] of (pageOf(exchange.response.body)?.records ?? []).entries()) {
        if (fits(one)) yield changeAt(exchange, [...BODY, "records", index], change);
      }
    },
  };
}

/** Changes each execution that fits. */
function execution(
  id: string,
  title: string,
  fits: (record: Json, execution: Json) => boolean,
  change: () => Json,
): Mutation {
  return { id, title, mutate: (source) => eachExecution(source, fits, change) };
}

function* eachExecution(
  { exchange }: Source,
  fits: (record: Json, execution: Json) => boolean,
  change: () => Json,
): Generator<Mutant> {
  for (const [index, one] of (pageOf(exchange.response.body)?.records ?? []).entries()) {
    for (const [inner, execution] of one.executions.entries()) {
      if (!fits(one, execution)) continue;
      const keys = [...BODY, "records", index, "executions", inner];
      yield changeAt(exchange, keys, (value) => ({ ...value, ...change() }));
    }
  }
}

/** Changes the filter that a page was asked with, so that the page cannot be its answer. */
function filter(
  id: string,
  title: string,
  fits: (page: Json) => boolean,
  change: (filter: Json, page: Json) => Json,
): Mutation {
  return {
    id,
    title,
    *mutate({ exchange }) {
      const body = pageOf(exchange.response.body);
      if (!body || !isObject(exchange.request.body) || !fits(body)) return;
      yield changeAt(exchange, ["request", "body"], (value) => change(value, body));
    },
  };
}

function pageOf(body: Json): Json {
  return Array.isArray(body?.records) ? body : undefined;
}
