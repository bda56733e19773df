import { isDeepStrictEqual } from "node:util";
import { isCargoError } from "@cargo-records/client";
import { ABORT_REASON } from "./caller.ts";
import { codesFor } from "./codes-for.ts";
import { everythingShown } from "./everything-shown.ts";
import { mostRetries } from "./most-retries.ts";
import { mustSucceed } from "./must-succeed.ts";
import type { Ordeal } from "./ordeal.ts";
import { TOKEN } from "./token-source.ts";
import type { Trial } from "./undergo.ts";

/** What is not as it must be after an ordeal. */
export function complaints(ordeal: Ordeal, trial: Trial, truth: unknown): string[] {
  const { settled, elapsedMs, requests, left } = trial;
  const { deadlineMs = Number.POSITIVE_INFINITY } = ordeal.options;
  const most = mostRequests(ordeal);
  return [
    ...(settled.status === "fulfilled"
      ? aboutData(ordeal, settled.value, truth)
      : aboutError(ordeal, settled.reason, trial)),
    ...(elapsedMs > deadlineMs ? [`took ${elapsedMs} ms, over the deadline of ${deadlineMs} ms`] : []),
    ...(requests > most ? [`sent ${requests} requests, more than ${most}`] : []),
    ...Object.entries(left).flatMap(([what, count]) => (count > 0 ? [`left ${count} ${what}`] : [])),
  ];
}

function aboutData({ faults, options }: Ordeal, value: unknown, truth: unknown): string[] {
  const isUnchecked = options.validate === "off" && faults.some((one) => one?.fault === "other-shape");
  return isUnchecked || isDeepStrictEqual(value, truth) ? [] : ["gave data that the server does not have"];
}

function aboutError(ordeal: Ordeal, error: unknown, { elapsedMs, requests }: Trial): string[] {
  if (!isCargoError(error)) return [`threw ${error}, which is no CargoError`];
  const { code, cause, attempts } = error;
  const rules: readonly (readonly [isBroken: boolean, complaint: string])[] = [
    [mustSucceed(ordeal), `failed with ${code}, though every fault passes`],
    [!codesFor(ordeal).has(code), `failed with ${code}, which nothing that happened explains`],
    [code === "aborted" && cause !== ABORT_REASON, "lost the reason of the abort"],
    [attempts.length < requests, `lists ${attempts.length} attempts for ${requests} requests`],
    [error.elapsedMs !== elapsedMs, `says that it took ${error.elapsedMs} ms, and took ${elapsedMs} ms`],
    [everythingShown(error).includes(TOKEN), "shows the token in an error"],
  ];
  return rules.flatMap(([isBroken, complaint]) => (isBroken ? [complaint] : []));
}

/** One and the retries; each may be sent once more with another token. */
function mostRequests({ options, tokens }: Ordeal): number {
  return (1 + mostRetries(options)) * (tokens === "gives" ? 2 : 1);
}
