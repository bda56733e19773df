import type { Graph } from "./graph.ts";

/** Where in a graph the first node stands that starts other runs: a group or a tool; -1 without one. */
export function starterRow(graph: Graph, kind: "group" | "tool"): number {
  return graph.findIndex(({ spec }) => (kind === "tool" ? spec.kind : spec.action) === kind);
}
