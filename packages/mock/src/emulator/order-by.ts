import { createHash } from "node:crypto";
import type { Sort } from "./emulator-options.ts";

const ORDERS = {
  "createdAt-desc": "createdAt DESC, key DESC",
  "createdAt-asc": "createdAt, key",
  "updatedAt-desc": "updatedAt DESC, key DESC",
  id: "id, key",
} as const;

/** The greatest primes below 2 ** 31: products of two numbers below them are whole numbers for SQLite. */
const PRIMES = [2_147_483_647, 2_147_483_629, 2_147_483_587];

/** The order of the rows in SQL. An unstable one follows from the seed and the number of the request. */
export function orderBy(sort: Sort, seed: number, requestNumber: number): string {
  if (sort !== "unstable") return ORDERS[sort];
  const hash = createHash("sha256").update(`${seed} ${requestNumber}`).digest();
  // Multiples of keys modulo a prime stand in order whenever the factor is small: once in as many requests as there are
  // rows. Squares of squares do not.
  const shuffled = PRIMES.reduce((number, prime, index) => {
    const [factor, offset] = [hash.readUInt32LE(8 * index) >>> 1, hash.readUInt32LE(8 * index + 4) >>> 1];
    return index === 0
      ? `((key * ${factor} + ${offset}) % ${prime})`
      : `((${number} * ${number} + ${offset}) % ${prime})`;
  }, "key");
  return `${shuffled}, key`;
}
