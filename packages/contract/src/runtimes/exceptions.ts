import { KNOWN_BAD } from "./suite/checks.ts";

/** A check that a runtime fails for a reason that is not the client's. */
export interface Exception {
  readonly check: string;
  /** Names of runtimes; absent for all. */
  readonly runtimes?: readonly string[];
  readonly reason: string;
}

/** What runtimes cannot do, in one place. An entry that is no longer needed fails the run. */
export const EXCEPTIONS: readonly Exception[] = [
  { check: KNOWN_BAD, reason: "It is wrong on purpose: a run that does not notice it would notice nothing." },
  {
    check: "subscribers of node:diagnostics_channel hear a call",
    runtimes: ["Chromium"],
    reason: "Browsers have no node:diagnostics_channel; the option `telemetry` does the same there.",
  },
  {
    check: "a reset connection is tried again",
    runtimes: ["Chromium"],
    reason: "Chromium itself sends again what a connection that it had used before did not answer; no script sees it.",
  },
];
