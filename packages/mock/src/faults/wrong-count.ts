import type { Json } from "../recording.ts";
import { editJson } from "./edit-json.ts";
import type { Fault } from "./fault.ts";
import type { FaultParams } from "./fault-params.ts";
import { isObject } from "./is-object.ts";
import { wholeNumber } from "./param.ts";

export const wrongCount: Fault<FaultParams["wrong-count"]> = {
  description: "A page whose count is off, but never below zero.",
  params: { delta: wholeNumber(1, Number.MIN_SAFE_INTEGER, "How much is added to the count.") },
  create: ({ delta }) => {
    return async (request, backend) => {
      return editJson(await backend(request), (page): Json => {
        if (!isObject(page) || typeof page["count"] !== "number") return page;
        return { ...page, count: Math.max(0, page["count"] + delta) };
      });
    };
  },
};
