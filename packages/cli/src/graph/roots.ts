import type { GraphNode } from "./run-graph.ts";

/** Where a graph begins: what nothing leads to, or its first node when everything is in a circle. */
export function rootsOf(nodes: readonly GraphNode[]): readonly GraphNode[] {
  const reached = new Set(nodes.flatMap(({ children, fallback }) => [...children, fallback]));
  const roots = nodes.filter(({ uuid }) => !reached.has(uuid));
  return roots.length > 0 ? roots : nodes.slice(0, 1);
}
