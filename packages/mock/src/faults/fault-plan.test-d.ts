import { expectTypeOf } from "expect-type";
import type { Fetch } from "../fetch.ts";
import type { listen } from "../listen.ts";
import { createFaults } from "./create-faults.ts";
import type { FaultName } from "./fault-params.ts";
import type { FaultPlan } from "./fault-plan.ts";
import { withFaults } from "./with-faults.ts";

declare const fetch: Fetch;

// What is broken is served like what is right.
expectTypeOf(withFaults).returns.toEqualTypeOf<Fetch>();
expectTypeOf(withFaults(fetch, [])).toExtend<Parameters<typeof listen>[0]>();
expectTypeOf(createFaults().log).toEqualTypeOf<readonly { request: number; fault: FaultName }[]>();

// One entry or several, by number or at random.
createFaults({ onRequest: [1, 2], fault: "cut-body", atByte: 10, framing: "content-length" });
createFaults([
  { every: 2, fault: "reset" },
  { random: { seed: 1, rate: 0.1, faults: ["reset", { fault: "html-200" }] } },
]);

// @ts-expect-error: there is no such fault
createFaults({ onRequest: 1, fault: "cut-boddy" });
// @ts-expect-error: a parameter of another fault
createFaults({ onRequest: 1, fault: "cut-body", afterBytes: 10 });
// @ts-expect-error: a fault without parameters
createFaults({ onRequest: 1, fault: "reset", atByte: 10 });
// @ts-expect-error: a parameter has its type
createFaults({ onRequest: 1, fault: "rate-limited-429", retryAfter: "tomorrow" });
// @ts-expect-error: it has to say when
createFaults({ fault: "reset" });

expectTypeOf<{ from: number; fault: "slow-drip"; everyMs: number }>().toExtend<FaultPlan>();
