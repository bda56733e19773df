import { isObject, type Json } from "../../document.ts";
import type { Invariant } from "./invariants.ts";

export const executionsNameKnownNodes: Invariant = function* ({ nodes, executions }) {
  if (!Array.isArray(nodes) || !Array.isArray(executions)) return;
  const known = new Set(uuidsOf(nodes));
  for (const [index, execution] of executions.entries()) {
    for (const key of ["nodeUuid", "nextNodeUuid"]) {
      const uuid = execution?.[key];
      if (typeof uuid === "string" && !known.has(uuid.toLowerCase())) {
        yield { pointer: `/executions/${index}/${key}`, message: "names no node of the record's nodes" };
      }
    }
  }
};

/** The ids of nodes, and of those inside groups. UUIDs are equal in any case. */
function uuidsOf(nodes: readonly Json[]): string[] {
  return nodes.filter(isObject).flatMap(({ uuid, config }) => {
    const inner = config?._nodes;
    return [String(uuid).toLowerCase(), ...(Array.isArray(inner) ? uuidsOf(inner) : [])];
  });
}
