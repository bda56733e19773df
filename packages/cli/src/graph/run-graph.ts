import type { Execution, OrchestrationRecord, WorkflowNode } from "@cargo-records/types";

/** One execution of a node, as it came in the run. */
export interface Step {
  /** From 1: the how-manieth execution of the run it was. */
  readonly order: number;
  readonly status: string;
  readonly title: string | null;
  readonly error: string | null;
  readonly credits: number;
  /** In milliseconds; null when the answer has no times. */
  readonly durationMs: number | null;
  /** Where the run went on. */
  readonly next: string | null;
}

export interface GraphNode {
  readonly uuid: string;
  readonly slug: string;
  readonly name: string | undefined;
  /** The kind, and what it does: "connector hubspot.searchRecords". */
  readonly what: string;
  /** What comes after it, in order; null where an edge ends in nothing. */
  readonly children: readonly (string | null)[];
  /** What comes after it when it fails. */
  readonly fallback: string | undefined;
  readonly position: { readonly x: number; readonly y: number } | undefined;
  /** The nodes inside a group. */
  readonly inside: readonly GraphNode[];
  readonly steps: readonly Step[];
}

/** The graph of a run, and the way that the execution took through it. */
export interface RunGraph {
  readonly nodes: readonly GraphNode[];
  /** Whether the record has the whole graph; a run of a release shows only what was executed. */
  readonly isWhole: boolean;
  /** Where the run failed: the last step that did. */
  readonly failing: { readonly slug: string; readonly step: Step } | undefined;
  readonly credits: number;
}

/** What a record tells of its workflow and of how it ran. */
export function runGraph({ nodes, executions, status }: OrchestrationRecord): RunGraph {
  const steps = new Map<string, Step[]>();
  let failing: RunGraph["failing"];
  for (const [index, execution] of executions.entries()) {
    const step = stepOf(execution, index + 1);
    steps.set(execution.nodeUuid, [...(steps.get(execution.nodeUuid) ?? []), step]);
    if (execution.status === "error") failing = { slug: execution.nodeSlug, step };
  }
  return {
    nodes: nodes ? nodes.map((node) => plannedNode(node, steps)) : executedNodes(executions, steps),
    isWhole: nodes !== null,
    // A failure that the run went on from, by a fallback, is not why it ended.
    failing: status === "error" ? failing : undefined,
    credits: executions.reduce((sum, { creditsUsedCount }) => sum + creditsUsedCount, 0),
  };
}

function stepOf(execution: Execution, order: number): Step {
  const { startedAt, finishedAt } = execution;
  const durationMs = startedAt && finishedAt ? Date.parse(finishedAt) - Date.parse(startedAt) : null;
  return {
    order,
    status: execution.status,
    title: execution.title,
    error: execution.errorMessage,
    credits: execution.creditsUsedCount,
    durationMs,
    next: execution.nextNodeUuid,
  };
}

function plannedNode(node: WorkflowNode, steps: ReadonlyMap<string, Step[]>): GraphNode {
  const inside = node.config["_nodes"];
  return {
    uuid: node.uuid,
    slug: node.slug,
    name: node.name,
    what: whatOf(node),
    children: node.childrenUuids,
    fallback: node.fallbackChildUuid,
    position: node.position,
    inside: Array.isArray(inside) ? inside.filter(isNode).map((each) => plannedNode(each, steps)) : [],
    steps: steps.get(node.uuid) ?? [],
  };
}

function whatOf(node: WorkflowNode): string {
  if (node.kind === "native") return node.actionSlug;
  if (node.kind === "connector") return `${node.integrationSlug}.${node.actionSlug}`;
  return node.templateSlug ? `${node.kind} ${node.templateSlug}` : node.kind;
}

/** What groups nest is free-form in the description. */
function isNode(value: unknown): value is WorkflowNode {
  const { uuid, slug, childrenUuids, config } = Object(value) as Record<string, unknown>;
  return (
    typeof uuid === "string" && typeof slug === "string" && Array.isArray(childrenUuids) && Object(config) === config
  );
}

function executedNodes(executions: readonly Execution[], steps: ReadonlyMap<string, Step[]>): GraphNode[] {
  const known = new Set(executions.map(({ nodeUuid }) => nodeUuid));
  return [...new Map(executions.map((execution) => [execution.nodeUuid, execution])).values()].map((execution) => ({
    uuid: execution.nodeUuid,
    slug: execution.nodeSlug,
    name: undefined,
    what: executedWhat(execution),
    children: [
      ...new Set(steps.get(execution.nodeUuid)?.flatMap(({ next }) => (next && known.has(next) ? [next] : []))),
    ],
    fallback: undefined,
    position: undefined,
    inside: [],
    steps: steps.get(execution.nodeUuid) ?? [],
  }));
}

function executedWhat(execution: Execution): string {
  if (execution.nodeKind === "native") return execution.nodeActionSlug;
  if (execution.nodeKind === "connector") return `${execution.nodeIntegrationSlug}.${execution.nodeActionSlug}`;
  return execution.nodeKind;
}
