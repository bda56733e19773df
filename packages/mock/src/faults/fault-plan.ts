import type { FaultName, FaultParams } from "./fault-params.ts";

/** A fault by name, with parameters where the defaults will not do. */
export type FaultSpec = { [Name in FaultName]: { fault: Name } & Partial<FaultParams[Name]> }[FaultName];

/** Which requests an entry is for, the first being 1, counted from when the entry was added. */
export type FaultRequests =
  /** This request, or these. */
  | { onRequest: number | readonly number[] }
  /** Every k-th request: k, 2k, 3k and so on. */
  | { every: number }
  /** This request and all that follow. */
  | { from: number };

/** Faults at random. The same seed breaks the same requests in the same way. */
export interface RandomFaults {
  random: {
    /** A whole number from 0 to 2³² - 1. */
    seed: number;
    /** The part of the requests that is broken, from 0 to 1. */
    rate: number;
    /** What to choose from, each as likely as the others. */
    faults: readonly (FaultName | FaultSpec)[];
  };
}

export type FaultEntry = (FaultRequests & FaultSpec) | RandomFaults;

/** Which faults happen on which requests. Where several entries are for one request, the first of them wins. */
export type FaultPlan = FaultEntry | readonly FaultEntry[];
