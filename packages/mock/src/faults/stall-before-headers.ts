import { orAborted } from "../or-aborted.ts";
import type { Fault } from "./fault.ts";
import type { FaultParams } from "./fault-params.ts";

export const stallBeforeHeaders: Fault<FaultParams["stall-before-headers"]> = {
  description: "No answer, ever; the connection stays open until the caller gives up.",
  params: {},
  create: () => (request) => orAborted(new Promise<never>(() => {}), request),
};
