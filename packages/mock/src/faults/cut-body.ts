import type { Fault } from "./fault.ts";
import type { FaultParams } from "./fault-params.ts";
import { faultyBody } from "./faulty-body.ts";
import { firstBytes } from "./first-bytes.ts";
import { oneOf, wholeNumber } from "./param.ts";
import { withBody } from "./with-body.ts";

export const cutBody: Fault<FaultParams["cut-body"]> = {
  description:
    "The connection ends in the middle of the body; a shorter body arrives as a whole, and is cut off as well.",
  params: {
    atByte: wholeNumber(16, 0, "How many bytes of the body arrive."),
    framing: oneOf(["chunked", "content-length"], "Whether a length was promised."),
  },
  create: ({ atByte, framing }) => {
    return async (request, backend) => {
      const answer = await backend(request);
      const body = faultyBody(request, answer.body, async function* (chunks) {
        yield* firstBytes(chunks, atByte);
        throw terminated();
      });
      const promised = Math.max(atByte + 1, Number(answer.headers.get("content-length") ?? 0));
      return withBody(answer, body, { "content-length": framing === "chunked" ? undefined : `${promised}` });
    };
  },
};

/** What reading a body fails with in Node when the connection ends before the body. */
function terminated(): TypeError {
  const cause = Object.assign(new Error("other side closed"), { name: "SocketError", code: "UND_ERR_SOCKET" });
  return new TypeError("terminated", { cause });
}
