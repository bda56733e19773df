import type { Fault } from "./fault.ts";
import type { FaultParams } from "./fault-params.ts";
import { faultyBody } from "./faulty-body.ts";
import { wholeNumber } from "./param.ts";
import { withBody } from "./with-body.ts";

export const slowDrip: Fault<FaultParams["slow-drip"]> = {
  description: "The body arrives whole, but in small pieces with a pause before each but the first.",
  params: {
    bytesPerChunk: wholeNumber(1, 1, "How many bytes a piece has at most."),
    everyMs: wholeNumber(100, 0, "The pause, in milliseconds."),
  },
  create: ({ bytesPerChunk, everyMs }, { wait }) => {
    return async (request, backend) => {
      const answer = await backend(request);
      const body = faultyBody(request, answer.body, async function* (chunks, signal) {
        let first = true;
        for await (const chunk of chunks) {
          for (let at = 0; at < chunk.length; at += bytesPerChunk) {
            signal.throwIfAborted();
            if (!first) await wait(everyMs, signal);
            first = false;
            yield chunk.subarray(at, at + bytesPerChunk);
          }
        }
      });
      return withBody(answer, body);
    };
  },
};
