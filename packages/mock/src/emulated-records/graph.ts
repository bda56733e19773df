import { NODE_KINDS, type NodeKindSpec } from "./node-kinds.ts";
import type { Random } from "./random.ts";
import type { ConfigJson, NodeJson } from "./record-json.ts";
import type { StepTemplate } from "./workflow-templates.ts";

const ROW_HEIGHT = 166;
/** How often something optional is there. */
const USUALLY = 0.7;

/** A node together with what a run needs to know of it. */
export interface GraphNode {
  json: NodeJson;
  spec: NodeKindSpec;
  /** Rows of the graph, in the order of `childrenUuids`. */
  children: readonly (number | null)[];
  /** The row to go on with after a failure; undefined when a failure ends the run. */
  fallback: number | undefined;
  /** The connector, tool or agent that executions name, also where the node names a template instead. */
  actorUuid: string;
  iconUrl: string | null;
}

/** The nodes of a workflow; the run begins with the first. */
export type Graph = readonly GraphNode[];

/** Gives a template uuids, and some of the keys that nodes may have or lack. */
export function buildGraph(steps: readonly StepTemplate[], random: Random): Graph {
  const uuids = steps.map(() => random.uuid());
  const rowOf = (slug: string) => steps.findIndex((step) => step.slug === slug);
  return steps.map((step, row) => {
    const next = row + 1 < steps.length ? [row + 1] : [];
    const children = step.to?.map((slug) => (slug === null ? null : rowOf(slug))) ?? next;
    const { onFailure } = step;
    const fallback = onFailure === undefined ? undefined : onFailure === true ? children[0] : rowOf(onFailure);
    const spec = NODE_KINDS[step.slug] as NodeKindSpec;
    const actorUuid = random.uuid();
    const json: NodeJson = {
      uuid: uuids[row] as string,
      slug: step.slug,
      config: configOf(spec, random),
      childrenUuids: children.map((child) => (child === null ? null : (uuids[child] as string))),
      fallbackOnFailure: onFailure !== undefined,
      position: { x: step.x ?? 0, y: row * ROW_HEIGHT },
      kind: spec.kind,
      ...kindKeys(spec, step.slug, actorUuid, random),
      ...(spec.name !== undefined && { name: spec.name }),
      ...(spec.description !== undefined && { description: spec.description }),
      ...(spec.retry !== undefined && { retry: { ...spec.retry } }),
      ...(typeof onFailure === "string" && { fallbackChildUuid: uuids[rowOf(onFailure)] as string }),
    };
    return { json, spec, children, fallback: fallback ?? undefined, actorUuid, iconUrl: iconOf(spec) };
  });
}

function kindKeys(spec: NodeKindSpec, slug: string, actorUuid: string, random: Random): Partial<NodeJson> {
  const { kind, action, integration } = spec;
  if (kind === "native") return { actionSlug: action as string };
  if (kind === "connector") {
    const keys = { integrationSlug: integration as string, actionSlug: action as string };
    return random.chance(USUALLY) ? { ...keys, connectorUuid: actorUuid } : keys;
  }
  const own = kind === "tool" ? { toolUuid: actorUuid } : { agentUuid: actorUuid };
  return {
    ...(random.chance(USUALLY) ? own : { templateSlug: slug }),
    ...(random.chance(USUALLY) && { releaseUuid: random.uuid() }),
    ...(random.chance(USUALLY) && { waitUntilFinished: random.chance(USUALLY) }),
  };
}

/** A copy: whoever gets a record may change it. */
function configOf({ action, config = {} }: NodeKindSpec, random: Random): ConfigJson {
  const copy = structuredClone(config);
  return action === "group" ? { ...copy, _nodes: groupNodes(random) } : copy;
}

/** The graph that a group runs for each of its items. */
function groupNodes(random: Random): { [key: string]: string | string[] }[] {
  const end = random.uuid();
  const start = random.uuid();
  return [
    { uuid: start, slug: "start", kind: "native", actionSlug: "start", childrenUuids: [end] },
    { uuid: end, slug: "end", kind: "native", actionSlug: "end", childrenUuids: [] },
  ];
}

function iconOf({ integration, kind }: NodeKindSpec): string | null {
  if (integration !== undefined) return `https://assets.example.com/icons/${integration}.svg`;
  return kind === "agent" ? "https://assets.example.com/icons/agent.svg" : null;
}
