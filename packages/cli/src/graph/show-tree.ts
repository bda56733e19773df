import { printable } from "../output/printable.ts";
import { showDuration } from "../output/show-number.ts";
import type { Styles } from "../styles.ts";
import { rootsOf } from "./roots.ts";
import type { GraphNode, RunGraph, Step } from "./run-graph.ts";

/** How a node is reached. */
interface Edge {
  readonly label: string;
  readonly uuid: string | null;
}

const MARKS: Readonly<Record<string, string>> = { success: "✓", error: "✗", pending: "…" };

/**
 * A graph as a tree: each node once, with the order of its executions, status, time and credits. What follows on its own stands
 * below, what branches is indented, and where a node is reached a second time there is only its name.
 */
export function showTree(graph: RunGraph, styles: Styles): string {
  const lines: string[] = [];
  const drawn = new Set<string>();
  drawAll(graph.nodes, "");
  return lines.map((line) => `${line.trimEnd()}\n`).join("");

  function drawAll(nodes: readonly GraphNode[], indent: string): void {
    const byUuid = new Map(nodes.map((node) => [node.uuid, node]));
    for (const root of rootsOf(nodes)) draw(root, byUuid, { first: indent, rest: indent });
    // Circles that nothing leads into.
    for (const node of nodes) if (!drawn.has(node.uuid)) draw(node, byUuid, { first: indent, rest: indent });
  }

  /** @param at - What stands before the line of the node, and before all that belongs to it. */
  function draw(start: GraphNode, byUuid: ReadonlyMap<string, GraphNode>, at: { first: string; rest: string }): void {
    const { rest } = at;
    let { first } = at;
    for (let node: GraphNode | undefined = start; node; first = rest) {
      if (drawn.has(node.uuid)) {
        lines.push(`${first}${styles.dim(`↑ ${printable(node.slug)}`)}`);
        return;
      }
      drawn.add(node.uuid);
      lines.push(`${first}${describe(node, styles)}`);
      for (const { error } of node.steps) if (error) lines.push(`${rest}     ${styles.red(printable(error))}`);
      if (node.inside.length > 0) drawAll(node.inside, `${rest}   ${styles.dim("|")} `);
      const edges = edgesOf(node);
      const [only] = edges;
      if (edges.length > 1) drawBranches(edges, byUuid, rest);
      node = edges.length === 1 && only?.uuid ? byUuid.get(only.uuid) : undefined;
    }
  }

  function drawBranches(edges: readonly Edge[], byUuid: ReadonlyMap<string, GraphNode>, indent: string): void {
    for (const { label, uuid } of edges) {
      const isLast = label === edges.at(-1)?.label;
      const first = `${indent}${isLast ? "└─" : "├─"} ${label}`;
      const rest = `${indent}${isLast ? "   " : "│  "}${" ".repeat(label.length)}`;
      const child = uuid === null ? undefined : byUuid.get(uuid);
      if (child) draw(child, byUuid, { first, rest });
      else lines.push(`${first}${styles.dim("nothing")}`);
    }
  }
}

function edgesOf({ children, fallback }: GraphNode): Edge[] {
  const edges = children.map((uuid, index) => ({ label: children.length > 1 ? `[${index}] ` : "", uuid }));
  return fallback === undefined ? edges : [...edges, { label: "on failure: ", uuid: fallback }];
}

function describe(node: GraphNode, styles: Styles): string {
  const name = printable(node.name ? `${node.slug} "${node.name}"` : node.slug);
  const what = styles.dim(printable(node.what));
  if (node.steps.length === 0) return `${styles.dim(`·    ${name}`)}  ${what}  ${styles.dim("not reached")}`;
  const [step] = node.steps.slice(-1) as [Step];
  const paint = step.status === "success" ? styles.green : step.status === "error" ? styles.red : styles.yellow;
  const orders = node.steps.map(({ order }) => order).join(",");
  return [
    `${paint(`${MARKS[step.status] ?? "?"} ${orders.padEnd(2)}`)} ${styles.bold(name)}`,
    what,
    ...costs(node.steps),
  ].join("  ");
}

/** Time and credits, over all executions of a node. */
function costs(steps: readonly Step[]): string[] {
  const known = steps.flatMap(({ durationMs }) => durationMs ?? []);
  const credits = steps.reduce((sum, step) => sum + step.credits, 0);
  return [
    ...(known.length > 0 ? [showDuration(known.reduce((sum, ms) => sum + ms, 0))] : []),
    ...(credits > 0 ? [`${showCredits(credits)} credits`] : []),
  ];
}

/** Credits are fractions of two digits or so; sums of them are not. */
export function showCredits(credits: number): string {
  return String(Number(credits.toFixed(4)));
}
