import type { Fault } from "./fault.ts";
import type { FaultParams } from "./fault-params.ts";
import { filterRewrite } from "./filter-rewrite.ts";
import { wholeNumber } from "./param.ts";

export const rowsShifted: Fault<FaultParams["rows-shifted"]> = {
  description:
    "As if rows had come or gone since the page before: a page by offset repeats rows, or lacks some. Pages without an offset are right.",
  params: {
    by: wholeNumber(1, Number.MIN_SAFE_INTEGER, "How many rows came in front of the page; below zero, how many went."),
  },
  create: ({ by }) => {
    return filterRewrite((filter) => {
      const { offset } = filter;
      return typeof offset === "number" && offset > 0 ? { ...filter, offset: Math.max(0, offset - by) } : filter;
    });
  },
};
