import type { OrchestrationRecord } from "@cargo-records/types";
import type { Asker } from "./asker.ts";

const PAGE = 50;
const PROPERTIES = ["createdAt", "updatedAt", "finishedAt", "id", "title", "runUuid"] as const;

/** By what a server orders its records, as far as a page shows. */
export async function checkOrder(asker: Asker): Promise<string | undefined> {
  const [first, second] = [await asker.search({ limit: PAGE }), await asker.search({ limit: PAGE })];
  if (first.records.length < 4) return undefined;
  if (!isSame(first.records, second.records)) return "unstable";
  for (const property of PROPERTIES) {
    const values = first.records.map((record) => record[property] ?? "");
    if (isOrdered(values)) return `${property}-asc`;
    if (isOrdered(values.reverse())) return `${property}-desc`;
  }
  return "other";
}

function isSame(a: readonly OrchestrationRecord[], b: readonly OrchestrationRecord[]): boolean {
  return a.length === b.length && a.every(({ runUuid }, index) => runUuid === b[index]?.runUuid);
}

/** All the same is no order. */
function isOrdered(values: readonly string[]): boolean {
  return (
    values.every((value, index) => index === 0 || (values[index - 1] ?? "") <= value) && values[0] !== values.at(-1)
  );
}
