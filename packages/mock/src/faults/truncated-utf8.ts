import { editBody } from "./edit-body.ts";
import type { Fault } from "./fault.ts";
import type { FaultParams } from "./fault-params.ts";
import { oneOf } from "./param.ts";
import { spliceBytes } from "./splice-bytes.ts";

const LOWEST_LEAD_BYTE = 0xc0;
const QUOTE = 0x22;
const EURO: Uint8Array = new TextEncoder().encode("€");
const NOTHING: Uint8Array = new Uint8Array();

export const truncatedUtf8: Fault<FaultParams["truncated-utf8"]> = {
  description:
    "The last character beyond ASCII lacks its last byte. In a body of ASCII, such a character is put before the last quote.",
  params: { where: oneOf(["end", "middle"], "Whether the body ends there, or goes on and is JSON all the same.") },
  create: ({ where }) => {
    return async (request, backend) => {
      return editBody(await backend(request), (original) => {
        const bytes = beyondAscii(original);
        const lead = bytes.findLastIndex((byte) => byte >= LOWEST_LEAD_BYTE);
        const lastByte = lead + lengthOf(bytes[lead] ?? 0) - 1;
        return where === "end" ? bytes.slice(0, lastByte) : spliceBytes(bytes, lastByte, 1, NOTHING);
      });
    };
  },
};

function beyondAscii(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  if (bytes.some((byte) => byte >= LOWEST_LEAD_BYTE)) return bytes;
  const quote = bytes.lastIndexOf(QUOTE);
  return spliceBytes(bytes, quote < 0 ? bytes.length : quote, 0, EURO);
}

/** How many bytes a character has, by the first of them. */
function lengthOf(lead: number): number {
  if (lead >= 0xf0) return 4;
  return lead >= 0xe0 ? 3 : 2;
}
