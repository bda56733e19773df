import type { Distribution } from "../emulated-records/generate-options.ts";
import type { RecordJson } from "../emulated-records/record-json.ts";
import type { OpenApiDocument } from "./spec-document.ts";

/** The order of the records; `unstable` is another one in every request. */
export type Sort = "createdAt-desc" | "createdAt-asc" | "updatedAt-desc" | "id" | "unstable";

/** Milliseconds since 1970, or ISO 8601 text. */
export type Time = number | string;

/** A token that the emulator knows. */
export interface TokenOption {
  token: string;
  /** The workspaces it may see; the first is the one it sees unless it asks for another. Default: all. */
  workspaceUuids?: readonly string[];
  /** Listing needs `orchestration:read` or `orchestration:*`. Default: everything is allowed. */
  permissions?: readonly string[];
  /** From this time on, by the clock, the token is refused. Default: never. */
  expiresAt?: Time;
}

/** Changes that happen at one moment of a conversation; insert comes first, then update, then remove. */
export interface ScheduledChange {
  /** The list request, counted from 1, that is the first to see the changes. Refused requests do not count. */
  beforeRequest: number;
  insert?: readonly RecordJson[];
  update?: readonly (readonly [id: string, changes: Partial<RecordJson>])[];
  remove?: readonly string[];
}

/** Options of the emulator. */
export interface EmulatorOptions {
  /** Same seed, same options, same requests: same bytes. From 0 to 4294967295. Default: 1. */
  seed?: number;
  /** How many records to generate, or the records themselves. Default: 100. */
  records?: number | readonly RecordJson[];
  /** How generated records spread over the range. Default: `uniform`. */
  distribution?: Distribution;
  /** The earliest `createdAt` of a generated record. Default: 90 days before `to`. */
  from?: Time;
  /** No generated record is as late as this. Default: 2026-01-01T00:00:00.000Z. */
  to?: Time;
  /** How many workspaces there are, or their uuids. Default: 1, or those of the given records. */
  workspaces?: number | readonly string[];
  /** Now, in milliseconds since 1970. Default: a clock that stands at 2026-01-01T00:00:00.000Z. */
  clock?: () => number;
  /** The order of the records; `unstable` is another one in every request. Default: `createdAt-desc`. */
  sort?: Sort;
  /** Records of a page when the request names no limit; Infinity hands out all. Default: 100. */
  defaultLimit?: number;
  /** The most records of a page, whatever the request asks. Default: Infinity. */
  maxLimit?: number;
  /** Whether a time filter includes its own time. Default: `inclusive`. */
  bounds?: "inclusive" | "exclusive";
  /** Whether a part of the title is enough for `title` and `titleOrId`. Case matters. Default: `contains`. */
  titleMatch?: "contains" | "exact";
  /** Whether a query parameter that the spec does not know is a 400. Default: `ignore`. */
  unknownQuery?: "ignore" | "reject";
  /** How long every answer takes, in milliseconds. Default: 0. */
  latencyMs?: number;
  /** Waits for the latency. Default: a timer. */
  wait?: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Requests per token and window; one more is a 429. Needs a `clock` that moves. Default: no limit. */
  rateLimit?: { requests: number; perMs: number };
  /** The tokens that are accepted. Default: every token that is not empty. */
  tokens?: readonly TokenOption[];
  /** Changes that happen while the emulator serves. Default: none. */
  schedule?: readonly ScheduledChange[];
  /** A file for the rows instead of memory. An emulator's file is written anew, any other is refused. Default: `:memory:`. */
  database?: string;
  /** The OpenAPI 3.1 document that requests are routed and checked by. Default: `@cargo-records/spec/openapi.json`. */
  document?: OpenApiDocument;
}
