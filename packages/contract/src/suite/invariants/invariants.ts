import type { Exchange } from "@cargo-records/mock";
import type { Json } from "../../document.ts";
import type { Fault } from "../check.ts";
import { countCoversOffset } from "./count-covers-offset.ts";
import { countCoversPage } from "./count-covers-page.ts";
import { countIsWhole } from "./count-is-whole.ts";
import { executionsNameKnownNodes } from "./executions-name-known-nodes.ts";
import { finishedExactlyWhenFinal } from "./finished-exactly-when-final.ts";
import { pageWithinLimit } from "./page-within-limit.ts";
import { recordsAreDistinct } from "./records-are-distinct.ts";
import { recordsMatchFilter } from "./records-match-filter.ts";
import { releaseOrNodes } from "./release-or-nodes.ts";
import { timesInOrder } from "./times-in-order.ts";

/**
 * What is wrong with a value, with pointers relative to it: the value of the schema that states the invariant, or the
 * exchange of the operation that does. What a schema says about the value may not hold; an invariant then stays silent.
 */
export type Invariant = (value: Json, exchange: Exchange) => Iterable<Fault>;

/** The code of every invariant, by the id that the spec gives it. */
export const INVARIANTS: Readonly<Record<string, Invariant>> = {
  "count-covers-offset": countCoversOffset,
  "count-covers-page": countCoversPage,
  "count-is-whole": countIsWhole,
  "executions-name-known-nodes": executionsNameKnownNodes,
  "finished-exactly-when-final": finishedExactlyWhenFinal,
  "page-within-limit": pageWithinLimit,
  "records-are-distinct": recordsAreDistinct,
  "records-match-filter": recordsMatchFilter,
  "release-or-nodes": releaseOrNodes,
  "times-in-order": timesInOrder,
};
