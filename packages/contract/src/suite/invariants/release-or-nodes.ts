import type { Invariant } from "./invariants.ts";

export const releaseOrNodes: Invariant = function* ({ releaseUuid, nodes }) {
  if (releaseUuid === undefined || nodes === undefined) return;
  if ((releaseUuid === null) === (nodes === null)) {
    const both = nodes === null ? "releaseUuid and nodes are both null" : "releaseUuid and nodes are both set";
    yield { pointer: "/nodes", message: `${both}; expected exactly one of them` };
  }
};
