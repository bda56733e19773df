import type { Checks } from "./check.ts";
import { bodies } from "./checks/bodies.ts";
import { limits } from "./checks/limits.ts";
import { reads } from "./checks/reads.ts";
import { retries } from "./checks/retries.ts";
import { statuses } from "./checks/statuses.ts";
import { telemetry } from "./checks/telemetry.ts";
import { tokens } from "./checks/tokens.ts";
import { clientOf } from "./client-of.ts";
import { equal } from "./expect.ts";

export const KNOWN_BAD = "known bad: a page counts -1 records";

/** The suite: every check that a runtime has to pass. It uses web standards only. */
export const CHECKS: Checks = {
  ...reads,
  ...statuses,
  ...bodies,
  ...retries,
  ...limits,
  ...tokens,
  ...telemetry,
  [KNOWN_BAD]: async ({ urls }) => equal((await clientOf(urls.healthy).list()).count, -1),
};
