import type { CargoError } from "@cargo-records/client";
import type { FaultName } from "@cargo-records/mock";
import type { Ordeal } from "./ordeal.ts";

/** The code of the error that a fault may end in. */
const CODE_FOR: Partial<Record<FaultName, CargoError["code"]>> = {
  "cut-body": "response_format",
  "stall-before-headers": "timeout",
  "stall-after-headers": "timeout",
  "slow-drip": "timeout",
  reset: "connection",
  "html-200": "response_format",
  "empty-200": "response_format",
  "other-shape": "response_format",
  "bad-json": "response_format",
  "truncated-utf8": "response_format",
  "wrong-content-type": "response_format",
  "gzip-cut": "response_format",
  "unauthorized-401": "authentication",
  "stale-token": "authentication",
  "forbidden-403": "permission",
  "rate-limited-429": "rate_limit",
  "empty-500": "server",
  "html-502": "server",
  "unavailable-503": "server",
};

/** The codes of the errors that an ordeal explains. */
export function codesFor({ faults, options, tokens, abortAtMs }: Ordeal): ReadonlySet<string | undefined> {
  return new Set([
    ...faults.map((one) => one?.fault && CODE_FOR[one.fault]),
    ...(options.maxBodyBytes === undefined ? [] : ["response_format"]),
    ...(options.deadlineMs === undefined ? [] : ["timeout"]),
    ...(abortAtMs === undefined ? [] : ["aborted"]),
    ...(tokens === "throws" ? ["authentication"] : []),
  ]);
}
