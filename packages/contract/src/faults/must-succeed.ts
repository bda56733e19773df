import type { FaultName } from "@cargo-records/mock";
import { mostRetries } from "./most-retries.ts";
import type { Ordeal } from "./ordeal.ts";

/** Faults that pass when the request is sent again. */
const PASSING: readonly (FaultName | undefined)[] = [
  "cut-body",
  "stall-before-headers",
  "stall-after-headers",
  "slow-drip",
  "reset",
  "truncated-utf8",
  "empty-500",
  "html-502",
];

/** Whether nothing but the faults can end the call, and there are retries for all of them. */
export function mustSucceed({ faults, options, tokens, abortAtMs }: Ordeal): boolean {
  const { maxBodyBytes, deadlineMs } = options;
  const broken = faults.flatMap((one) => one ?? []);
  const isFree = [abortAtMs, deadlineMs, maxBodyBytes].every((limit) => limit === undefined);
  return (
    isFree &&
    (tokens === undefined || tokens === "gives") &&
    broken.length <= mostRetries(options) &&
    broken.every(({ fault }) => PASSING.includes(fault))
  );
}
