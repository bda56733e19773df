import { editBody } from "./edit-body.ts";
import type { Fault } from "./fault.ts";
import type { FaultParams } from "./fault-params.ts";
import { oneOf } from "./param.ts";
import { spliceBytes } from "./splice-bytes.ts";

const COMMA: Uint8Array = new TextEncoder().encode(",");

export const badJson: Fault<FaultParams["bad-json"]> = {
  description: "The body arrives whole, but a comma too many makes its object or list no JSON.",
  params: { at: oneOf(["end", "start"], "Whether the comma stands before the last byte, or after the first.") },
  create: ({ at }) => {
    return async (request, backend) => {
      return editBody(await backend(request), (bytes) => {
        const place = at === "start" ? Math.min(1, bytes.length) : Math.max(0, bytes.length - 1);
        return spliceBytes(bytes, place, 0, COMMA);
      });
    };
  },
};
