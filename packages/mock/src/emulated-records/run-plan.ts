import type { Graph, GraphNode } from "./graph.ts";
import { PURPOSE, Random } from "./random.ts";
import type { RecordStatus } from "./record-json.ts";
import { starterRow } from "./starter-row.ts";

const STOPPED_BY_FILTER = 0.12;
const FALLBACK_TAKES_OVER = 0.1;
const FIRST_CHILD = 0.65;
const NOT_STARTED = 0.3;

/** Waits before the first node, and after a request to cancel. */
const MAX_QUEUE_MS = 100;
const MAX_CANCEL_MS = 5_000;

/** Longer than any run that it may wait for takes. */
const MIN_WAIT_FOR_CHILDREN_MS = 90_000;

/** What one node did, in numbers. Times count from the creation of the record. */
export interface PlannedStep {
  node: GraphNode;
  status: "pending" | "success" | "error";
  /** The followed entry of its children; null when none was. */
  child: number | null;
  next: GraphNode | null;
  errorMessage: string | null;
  startMs: number;
  endMs: number;
  isStarted: boolean;
}

/** The way of a run through its graph. */
export interface RunPlan {
  steps: readonly PlannedStep[];
  errorMessage: string | null;
  /** When it changed last, from the creation of the record. */
  endMs: number;
}

/**
 * Decides what happens in the run of an index that ends up in `status`. A run that started others got as far as the node
 * that did: a group or a tool.
 */
export function planRun(
  seed: number,
  index: number,
  graph: Graph,
  status: RecordStatus,
  started?: "group" | "tool",
): RunPlan {
  if (status === "pending") return { steps: [], errorMessage: null, endMs: 0 };
  const random = new Random(seed, index, PURPOSE.plan);
  const steps = walk(graph, random, status === "success" && started === undefined);
  const starter = started && steps.findIndex(({ node }) => node === graph[starterRow(graph, started)]);
  if (starter !== undefined) waitForChildren(steps, starter, random);
  if (status === "success") return { steps, errorMessage: null, endMs: endOf(steps) };
  if (status === "error") return fail(steps, starter ?? random.pick(candidates(steps)), random);
  const reached = starter ?? random.below(steps.length);
  const done = steps.slice(0, reached);
  if (status === "cancelled")
    return { steps: done, errorMessage: null, endMs: endOf(done) + random.below(MAX_CANCEL_MS) };
  const last = steps[reached] as PlannedStep;
  Object.assign(last, { status: "pending", child: null, next: null, errorMessage: null });
  last.isStarted = starter !== undefined || !random.chance(NOT_STARTED);
  last.endMs = last.startMs + (last.isStarted ? random.below(1_000) : 0);
  return { steps: [...done, last], errorMessage: null, endMs: last.endMs };
}

/** The whole way to an end, with failures that fallbacks take over. */
function walk(graph: Graph, random: Random, mayStop: boolean): PlannedStep[] {
  const steps: PlannedStep[] = [];
  let time = random.below(MAX_QUEUE_MS);
  let node: GraphNode | null = graph[0] as GraphNode;
  while (node !== null) {
    const { spec, children, fallback }: GraphNode = node;
    const endMs: number = time + 1 + random.below(spec.longestMs);
    const step: PlannedStep = {
      node,
      status: "success",
      child: null,
      next: null,
      errorMessage: null,
      startMs: time,
      endMs,
      isStarted: true,
    };
    if (fallback !== undefined && random.chance(FALLBACK_TAKES_OVER)) {
      const row: number = children.indexOf(fallback);
      step.status = "error";
      step.errorMessage = errorOf(node, random);
      step.child = row === -1 ? null : row;
      step.next = graph[fallback] as GraphNode;
    } else if (spec.action !== "filter" || !mayStop || !random.chance(STOPPED_BY_FILTER)) {
      step.child = childOf(node, random);
      const row: number | null | undefined = step.child === null ? null : children[step.child];
      step.next = row === null || row === undefined ? null : (graph[row] as GraphNode);
    }
    steps.push(step);
    time = endMs;
    node = step.next;
  }
  return steps;
}

function childOf({ spec, children }: GraphNode, random: Random): number | null {
  if (children.length === 0) return null;
  if (spec.action !== "branch" && spec.action !== "switch") return 0;
  return random.chance(FIRST_CHILD) ? 0 : 1 + random.below(children.length - 1);
}

function waitForChildren(steps: readonly PlannedStep[], starter: number, random: Random): void {
  const wait = MIN_WAIT_FOR_CHILDREN_MS + random.below(MIN_WAIT_FOR_CHILDREN_MS);
  for (const [row, step] of steps.entries()) {
    if (row > starter) step.startMs += wait;
    if (row >= starter) step.endMs += wait;
  }
}

/** Steps whose failure no fallback takes over. */
function candidates(steps: readonly PlannedStep[]): number[] {
  const rows = [...steps.keys()];
  return rows.filter(
    (row) => row > 0 && steps[row]?.node.spec.action !== "end" && !steps[row]?.node.json.fallbackOnFailure,
  );
}

function fail(steps: PlannedStep[], row: number, random: Random): RunPlan {
  const last = steps[row] as PlannedStep;
  const errorMessage = errorOf(last.node, random);
  Object.assign(last, { status: "error", child: null, next: null, errorMessage });
  return { steps: steps.slice(0, row + 1), errorMessage, endMs: last.endMs };
}

function errorOf({ spec }: GraphNode, random: Random): string {
  const message = random.pick(spec.errors);
  const tries = spec.retry?.maximumAttempts;
  return tries === undefined ? message : `${message} Gave up after ${tries} attempts.`;
}

function endOf(steps: readonly PlannedStep[]): number {
  return steps.at(-1)?.endMs ?? 0;
}
