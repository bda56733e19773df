import { createHash } from "node:crypto";
import type { Sort } from "./emulator-options.ts";

const ORDERS = {
  "createdAt-desc": "createdAt DESC, key DESC",
  "createdAt-asc": "createdAt, key",
  "updatedAt-desc": "updatedAt DESC, key DESC",
  id: "id, key",
} as const;

/** The order of the rows in SQL. An unstable one follows from the seed and the number of the request. */
export function orderBy(sort: Sort, seed: number, requestNumber: number): string {
  if (sort !== "unstable") return ORDERS[sort];
  // Multiples of one random number, modulo a prime, are different for different keys, and as good as shuffled.
  const factor = createHash("sha256").update(`${seed} ${requestNumber}`).digest().readUInt32LE() >>> 1;
  return `(key * ${factor}) % 2147483647, key`;
}
