import type { Invariant } from "./invariants.ts";

export const releaseOrNodes: Invariant = function* ({ releaseUuid, nodes }) {
  const hasRelease = typeof releaseUuid === "string";
  const hasNodes = Array.isArray(nodes);
  if (!(hasRelease || releaseUuid === null) || !(hasNodes || nodes === null)) return;
  if (hasRelease === hasNodes) {
    const both = `releaseUuid and nodes are both ${hasNodes ? "set" : "null"}`;
    yield { pointer: "/nodes", message: `${both}; expected exactly one of them` };
  }
};
