import type { Invariant } from "./invariants.ts";

export const countCoversOffset: Invariant = function* ({ request, response }) {
  const { offset = 0 } = request.body ?? {};
  const { records, count } = response.body ?? {};
  if (!Array.isArray(records) || typeof count !== "number" || typeof offset !== "number") return;
  if (records.length === 0 || records.length > count) return;
  if (offset + records.length > count) {
    const message = `is ${count}, below the offset of ${offset} and the ${records.length} records of the page`;
    yield { pointer: "/response/body/count", message };
  }
};
