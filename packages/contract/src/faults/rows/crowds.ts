import type { Row } from "../row.ts";
import { data, fails } from "./expectation.ts";

/** Many callers of one client at once. */
export const crowds: readonly Row[] = [
  {
    what: "30 callers, dead server: the shared budget holds 10 retries",
    faults: { from: 1, fault: "reset" },
    // No wait takes time, so that the order of the callers does not show.
    options: { random: () => 0 },
    callers: 30,
    expected: fails("ConnectionError", "connection", { attempts: 40, waitsMs: Array<number>(10).fill(0) }),
  },
  {
    what: "20 callers, stale token: asked for once before, and once for all",
    faults: { from: 1, fault: "stale-token" },
    tokens: "gives",
    callers: 20,
    expected: data({ attempts: 40, tokenCalls: 2 }),
  },
];
