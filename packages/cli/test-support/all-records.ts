import { createClient } from "@cargo-records/client";
import type { OrchestrationRecord, RecordsFilter } from "@cargo-records/types";

/** Everything that matches, as the client lists it. */
export async function allRecords(
  baseUrl: string,
  filter: RecordsFilter = {},
  order: "asc" | "desc" = "desc",
): Promise<OrchestrationRecord[]> {
  const { records } = createClient({ token: "any", baseUrl }).orchestration;
  return records.search({ limit: 1_000, ...filter }, { order }).toArray({ max: 10_000_000 });
}
