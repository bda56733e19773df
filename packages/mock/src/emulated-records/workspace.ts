import { buildGraph, type Graph } from "./graph.ts";
import { PURPOSE, Random } from "./random.ts";
import { WORKFLOW_TEMPLATES, type WorkflowTemplate } from "./workflow-templates.ts";

const RELEASES = 2;
const USERS = 6;
const AGENTS = 3;
const KEPT_SEEDS = 16;

/** A workflow of a workspace. Its releases share the graph. */
export interface Workflow {
  uuid: string;
  template: WorkflowTemplate;
  graph: Graph;
  /** The oldest first. */
  releaseUuids: readonly string[];
}

/** What a workspace has that does not change from record to record. */
export interface Workspace {
  workflows: readonly Workflow[];
  userUuids: readonly string[];
  agentUuids: readonly string[];
}

/** Workspaces follow from seed and place, so that keeping them changes nothing but the time that a record takes. */
const kept = new Map<number, Workspace[]>();

export function workspaceOf(seed: number, place: number): Workspace {
  let workspaces = kept.get(seed);
  if (workspaces === undefined) {
    if (kept.size === KEPT_SEEDS) kept.clear();
    workspaces = [];
    kept.set(seed, workspaces);
  }
  workspaces[place] ??= buildWorkspace(seed, place);
  return workspaces[place];
}

function buildWorkspace(seed: number, place: number): Workspace {
  const people = new Random(seed, place, PURPOSE.people);
  return {
    workflows: WORKFLOW_TEMPLATES.map((template, row) => {
      const random = new Random(seed, place * WORKFLOW_TEMPLATES.length + row, PURPOSE.workflow);
      const releaseUuids = Array.from({ length: RELEASES }, () => random.uuid());
      return { uuid: random.uuid(), template, graph: buildGraph(template.steps, random), releaseUuids };
    }),
    userUuids: Array.from({ length: USERS }, () => people.uuid()),
    agentUuids: Array.from({ length: AGENTS }, () => people.uuid()),
  };
}
