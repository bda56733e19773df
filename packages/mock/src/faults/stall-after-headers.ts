import type { Fault } from "./fault.ts";
import type { FaultParams } from "./fault-params.ts";
import { faultyBody } from "./faulty-body.ts";
import { firstBytes } from "./first-bytes.ts";
import { wholeNumber } from "./param.ts";
import { withBody } from "./with-body.ts";

export const stallAfterHeaders: Fault<FaultParams["stall-after-headers"]> = {
  description:
    "The headers arrive, perhaps the beginning of the body, and then nothing more until the caller gives up.",
  params: { afterBytes: wholeNumber(0, 0, "How many bytes of the body arrive.") },
  create: ({ afterBytes }) => {
    return async (request, backend) => {
      const answer = await backend(request);
      const body = faultyBody(request, answer.body, async function* (chunks) {
        yield* firstBytes(chunks, afterBytes);
        await new Promise<never>(() => {});
      });
      return withBody(answer, body);
    };
  },
};
