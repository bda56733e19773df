import type { Invariant } from "./invariants.ts";

export const pageWithinLimit: Invariant = function* ({ request, response }) {
  const limit = request.body?.limit;
  const records = response.body?.records;
  if (typeof limit === "number" && limit > 0 && Array.isArray(records) && records.length > limit) {
    yield { pointer: "/response/body/records", message: `has ${records.length} items, above the limit of ${limit}` };
  }
};
