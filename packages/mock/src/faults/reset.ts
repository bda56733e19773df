import { connectionReset } from "./connection-reset.ts";
import type { Fault } from "./fault.ts";
import type { FaultParams } from "./fault-params.ts";

export const reset: Fault<FaultParams["reset"]> = {
  description: "The connection is reset before any header arrives.",
  params: {},
  create: () => () => Promise.reject(connectionReset()),
};
