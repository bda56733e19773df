import type { Fault } from "./fault.ts";
import type { FaultParams } from "./fault-params.ts";
import { filterRewrite } from "./filter-rewrite.ts";

/** These say which part of the matches is asked for, not what matches. */
const PAGING: readonly string[] = ["limit", "offset"];

export const filterIgnored: Fault<FaultParams["filter-ignored"]> = {
  description: "The filter is ignored, in whole or in part, but for limit and offset.",
  params: {
    keys: {
      default: "all",
      description: "The keys of the filter that are ignored.",
      expected: '"all" or a list of keys',
      accepts: (value) => value === "all" || (Array.isArray(value) && value.every((key) => typeof key === "string")),
    },
  },
  create: ({ keys }) => {
    const ignored = (key: string) => (keys === "all" ? !PAGING.includes(key) : keys.includes(key));
    return filterRewrite((filter) => Object.fromEntries(Object.entries(filter).filter(([key]) => !ignored(key))));
  },
};
