import type { RecordJson } from "../emulated-records/record-json.ts";
import type { EmulatorOptions, ScheduledChange, TokenOption } from "./emulator-options.ts";
import type { SpecDocument } from "./spec-document.ts";

type Kept =
  | "seed"
  | "records"
  | "distribution"
  | "clock"
  | "sort"
  | "defaultLimit"
  | "maxLimit"
  | "bounds"
  | "titleMatch";

/** A token as checked: its expiry in milliseconds since 1970, Infinity for never. */
export interface KnownToken extends Omit<TokenOption, "expiresAt"> {
  expiresAt: number;
}

/** The options of an emulator, checked and complete. */
export interface Settings
  extends Required<Pick<EmulatorOptions, Kept | "unknownQuery" | "latencyMs" | "wait" | "database">> {
  records: number | readonly RecordJson[];
  from: number;
  to: number;
  workspaceUuids: readonly [string, ...string[]];
  rateLimit: { requests: number; perMs: number } | undefined;
  /** Undefined when every token is accepted. */
  tokens: readonly KnownToken[] | undefined;
  schedule: readonly ScheduledChange[];
  document: SpecDocument;
}
