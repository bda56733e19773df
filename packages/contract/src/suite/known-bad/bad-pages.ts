import { type BadExchange, GRAPH, LIST, OTHER_UUID, PAGE, SEARCH } from "./bad-exchange.ts";

/** The run of the first record of `SEARCH`. */
const RUN = "732e21ff-6335-421f-a953-787bfc885fef";

/** Pages of which each value is as described, and the whole cannot be. */
export const BAD_PAGES: readonly BadExchange[] = [
  [
    "a count of half a record",
    LIST,
    "/response/body/count",
    42.5,
    "count-is-whole /response/body/count expected a whole number, 0 or more, got 42.5",
  ],
  [
    "a count below the page",
    LIST,
    "/response/body/count",
    2,
    "count-covers-page /response/body/count is 2, below the 3 records of the page",
  ],
  [
    "a run that is there twice",
    SEARCH,
    "/response/body/records/1/runUuid",
    RUN,
    "records-are-distinct /response/body/records/1/runUuid is that of record 0 as well",
  ],
  [
    "a final record that is not finished",
    SEARCH,
    "/response/body/records/0/finishedAt",
    null,
    'finished-exactly-when-final /response/body/records/0/finishedAt is null, though the status "error" is final',
  ],
  [
    "a record with neither release nor nodes",
    SEARCH,
    "/response/body/records/0/releaseUuid",
    null,
    "release-or-nodes /response/body/records/0/nodes releaseUuid and nodes are both null; expected exactly one of them",
  ],
  [
    "a record with both release and nodes",
    GRAPH,
    "/response/body/records/0/releaseUuid",
    OTHER_UUID,
    "release-or-nodes /response/body/records/0/nodes releaseUuid and nodes are both set; expected exactly one of them",
  ],
  [
    "an execution of an unknown node",
    GRAPH,
    "/response/body/records/0/executions/0/nodeUuid",
    OTHER_UUID,
    "executions-name-known-nodes /response/body/records/0/executions/0/nodeUuid names no node of the record's nodes",
  ],
  [
    "a record updated before it was created",
    SEARCH,
    "/response/body/records/0/updatedAt",
    "2001-01-01T00:00:00.000Z",
    "times-in-order /response/body/records/0/updatedAt is before createdAt",
  ],
  [
    "more records than the limit",
    SEARCH,
    "/request/body/limit",
    2,
    "page-within-limit /response/body/records has 3 items, above the limit of 2",
  ],
  [
    "a page that ends beyond the count",
    SEARCH,
    "/request/body/offset",
    1,
    "count-covers-offset /response/body/count is 3, below the offset of 1 and the 3 records of the page",
  ],
  [
    "a record of another workflow",
    SEARCH,
    "/response/body/records/2/workflowUuid",
    OTHER_UUID,
    'records-match-filter /response/body/records/2/workflowUuid does not match "workflowUuid" of the filter',
  ],
  [
    "a record created too early",
    PAGE,
    "/request/body/createdAfter",
    "2025-02-20T00:00:00.000Z",
    'records-match-filter /response/body/records/0/createdAt does not match "createdAfter" of the filter',
    'records-match-filter /response/body/records/1/createdAt does not match "createdAfter" of the filter',
    'records-match-filter /response/body/records/2/createdAt does not match "createdAfter" of the filter',
  ],
];
