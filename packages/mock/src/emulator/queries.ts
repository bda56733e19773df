import type { Conditions } from "./to-conditions.ts";

/** Counts the rows that fulfil conditions. Its parameters are those of the conditions. */
export function countQuery({ where }: Conditions): string {
  return `SELECT count(*) AS count FROM rows WHERE ${where}`;
}

/**
 * Finds the keys of a page of rows. Its parameters are those of the conditions, then limit and offset. Keys alone come out of
 * an index, so that skipping a million rows costs little.
 */
export function keysQuery({ where }: Conditions, order: string): string {
  return `SELECT key FROM rows WHERE ${where} ORDER BY ${order} LIMIT ? OFFSET ?`;
}

/** The times of creation of the rows that fulfil conditions, the earliest first. */
export function creationsQuery({ where }: Conditions): string {
  return `SELECT createdAt FROM rows WHERE ${where} ORDER BY createdAt`;
}
