/** A committed recording with one value changed, and all that the suite must find in it. */
export type BadExchange = readonly [
  fault: string,
  place: string,
  pointer: string,
  value: unknown,
  /** Each as check, pointer and message. */
  ...findings: [string, ...string[]],
];

/** The recordings that are made wrong. */
export const LIST = "more-than-one-page/01-list.json";
export const SEARCH = "search-by-status/01-search.json";
export const PAGE = "search-two-pages/01-search.json";
export const GRAPH = "search-group-children/01-search.json";
export const RATE_LIMITED = "rate-limited/01-list.json";
export const SERVER_ERROR = "server-error/01-list.json";

/** A UUID that no recording holds. */
export const OTHER_UUID = "5b7c1f3e-2a64-4d0b-9e5d-8c3f6a1b2d4e";
