import { globSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { NodeJson } from "./node-places.ts";
import type { ExecutionJson } from "./record-graph.ts";

export interface RecordedGraph {
  /** The scenario of the recording. */
  readonly scenario: string;
  readonly title: string;
  readonly status: string;
  readonly nodes: readonly NodeJson[];
  readonly executions: readonly ExecutionJson[];
}

interface RecordJson {
  readonly title: string;
  readonly status: string;
  readonly nodes: readonly NodeJson[] | null;
  readonly executions: readonly ExecutionJson[];
}

/** Records of the recordings that have a graph of more than one node; each kind of graph and way once. */
export function recordedGraphs(repository: string): RecordedGraph[] {
  const files = globSync("packages/mock/recordings/*/*.json", { cwd: repository }).sort();
  const found = files.flatMap((file) => {
    const recording = JSON.parse(readFileSync(join(repository, file), "utf8")) as { response?: { body?: unknown } };
    return recordsOf(recording.response?.body).flatMap(({ title, status, nodes, executions }) =>
      nodes !== null && nodes.length > 1
        ? [{ scenario: basename(dirname(file)), title, status, nodes, executions }]
        : [],
    );
  });
  return [...new Map(found.toReversed().map((graph) => [wayOf(graph), graph])).values()].toReversed();
}

function recordsOf(body: unknown): readonly RecordJson[] {
  if (typeof body !== "object" || body === null || !("records" in body) || !Array.isArray(body.records)) return [];
  return body.records as RecordJson[];
}

function wayOf({ nodes, executions }: RecordedGraph): string {
  return JSON.stringify([nodes.map(({ slug }) => slug), executions.map(({ nodeSlug, status }) => [nodeSlug, status])]);
}
