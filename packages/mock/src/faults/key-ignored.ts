import type { Fault } from "./fault.ts";
import { filterRewrite } from "./filter-rewrite.ts";

/** A fault of a server that does not look at one key of the filter. */
export function keyIgnored(key: string, description: string): Fault<Record<never, never>> {
  return {
    description,
    params: {},
    create: () =>
      filterRewrite((filter) => Object.fromEntries(Object.entries(filter).filter(([name]) => name !== key))),
  };
}
