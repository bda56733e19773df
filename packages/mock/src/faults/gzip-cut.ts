import { constants, gunzipSync, gzipSync } from "node:zlib";
import type { Fault } from "./fault.ts";
import type { FaultParams } from "./fault-params.ts";
import { setWireBody } from "./wire-body.ts";
import { withBody } from "./with-body.ts";

export const gzipCut: Fault<FaultParams["gzip-cut"]> = {
  description:
    "A compressed body whose end is missing, though the connection says that it is whole. A fetch of Node does not notice, and hands out the beginning.",
  params: {
    keep: {
      default: 0.5,
      description: "The part of the compressed bytes that is sent.",
      expected: "a number from 0 to 1",
      accepts: (value) => typeof value === "number" && value >= 0 && value <= 1,
    },
  },
  create: ({ keep }) => {
    return async (request, backend) => {
      const answer = await backend(request);
      const whole = gzipSync(await answer.arrayBuffer());
      // The last byte is always missing: the fault is never none at all.
      const sent = new Uint8Array(whole.subarray(0, Math.min(Math.floor(whole.length * keep), whole.length - 1)));
      const changed = { "content-encoding": "gzip", "content-length": `${sent.length}` };
      return setWireBody(withBody(answer, decompressed(sent), changed), sent);
    };
  },
};

/** As much as can be had, which is what a fetch does. */
function decompressed(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  if (bytes.length === 0) return new Uint8Array();
  return new Uint8Array(gunzipSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH }));
}
