import type { Comparison } from "./compare-filters.ts";

/** Ways to read a filter where the API's own is not known; together they show each of them. */
export const READINGS: readonly Comparison["reading"][] = [
  { bounds: "inclusive", titleMatch: "contains", sort: "createdAt-desc", defaultLimit: 20 },
  { bounds: "exclusive", titleMatch: "exact", sort: "createdAt-asc", defaultLimit: Number.POSITIVE_INFINITY },
  { bounds: "inclusive", titleMatch: "exact", sort: "updatedAt-desc", defaultLimit: 1 },
  { bounds: "exclusive", titleMatch: "contains", sort: "id", defaultLimit: 100 },
];
