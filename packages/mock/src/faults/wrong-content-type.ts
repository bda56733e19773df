import type { Fault } from "./fault.ts";
import type { FaultParams } from "./fault-params.ts";
import { withBody } from "./with-body.ts";

export const wrongContentType: Fault<FaultParams["wrong-content-type"]> = {
  description: "The right body under another content type.",
  params: {
    contentType: {
      default: "text/plain; charset=utf-8",
      description: 'The content type; "none" for no such header.',
      expected: "a text that is not empty",
      accepts: (value) => typeof value === "string" && value !== "",
    },
  },
  create: ({ contentType }) => {
    return async (request, backend) => {
      const answer = await backend(request);
      const changed = { "content-type": contentType === "none" ? undefined : contentType };
      return withBody(answer, answer.body ?? new Uint8Array(), changed);
    };
  },
};
