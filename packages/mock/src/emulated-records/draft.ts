import { type Cohort, cohortOf } from "./cohort.ts";
import { creationTime } from "./creation-time.ts";
import { type Family, familyOf } from "./family.ts";
import type { GenerateOptions } from "./generate-options.ts";
import { buildGraph, type Graph } from "./graph.ts";
import { PURPOSE, Random } from "./random.ts";
import type { RecordStatus } from "./record-json.ts";
import { planRun, type RunPlan } from "./run-plan.ts";
import { starterRow } from "./starter-row.ts";
import { COMPANIES, CONTACTS, type Subject } from "./subjects.ts";
import {
  AD_HOC_TEMPLATES,
  GROUP_CHILD,
  GROUP_PARENT,
  TOOL_CHILD,
  TOOL_PARENT,
  type WorkflowTemplate,
} from "./workflow-templates.ts";
import type { Workflow } from "./workspace.ts";

const AD_HOC = 0.06;
const IN_BATCH = 0.6;
const BY_AGENT = 0.15;
const FIRST_CHILD_MS = 250;
const BETWEEN_CHILDREN_MS = 60;

/** Shares of a hundred. */
const STATUSES: readonly (readonly [RecordStatus, number])[] = [
  ["success", 78],
  ["error", 9],
  ["running", 5],
  ["cancelled", 4],
  ["pending", 3],
  ["cancelling", 1],
];

/** All that is decided about a record before it is written down. */
export interface Draft {
  cohort: Cohort;
  workflow: Workflow;
  /** Says what ids and titles look like. */
  template: WorkflowTemplate;
  /** The graph that the run follows: the workflow's, or one of its own. */
  graph: Graph;
  isAdHoc: boolean;
  inBatch: boolean;
  isByAgent: boolean;
  subject: Subject;
  status: RecordStatus;
  plan: RunPlan;
  createdMs: number;
  family: Family | undefined;
  isChild: boolean;
  /** The node of the parent that started this run; null without a parent. */
  parentNodeUuid: string | null;
  /** For what else is decided of the head; the number of draws up to here may vary. */
  random: Random;
}

export function draftOf(options: GenerateOptions): Draft {
  const { seed, index } = options;
  const cohort = cohortOf(options, index);
  const family = familyOf(options, index);
  const isChild = family !== undefined && index > family.parent;
  const random = new Random(seed, index, PURPOSE.facts);
  const status = family === undefined ? anyStatus(random) : statusIn(family, index, random);
  const isAdHoc = family === undefined && random.chance(AD_HOC);
  const inBatch = isChild ? family.kind === "group" : (family?.inBatch ?? (!isAdHoc && random.chance(IN_BATCH)));
  const { workflows } = cohort.workspace;
  const own = family ? workflowIn(family, isChild) : random.below(workflows.length);
  const workflow = workflows[inBatch && family === undefined ? cohort.workflow : own] as Workflow;
  const template = isAdHoc ? random.pick(AD_HOC_TEMPLATES) : workflow.template;
  const graph = isAdHoc ? buildGraph(template.steps, random) : workflow.graph;
  return {
    cohort,
    workflow,
    template,
    graph,
    isAdHoc,
    inBatch,
    isByAgent: family === undefined && !inBatch && random.chance(BY_AGENT),
    subject: random.pick(template.about === "company" ? COMPANIES : CONTACTS),
    status,
    plan: planRun(seed, index, graph, status, family && !isChild ? family.kind : undefined),
    createdMs: createdIn(options, family),
    family,
    isChild,
    parentNodeUuid: isChild ? starterUuid(workflows[workflowIn(family, false)] as Workflow, family) : null,
    random,
  };
}

function anyStatus(random: Random): RecordStatus {
  let roll = random.below(100);
  for (const [status, share] of STATUSES) {
    if (roll < share) return status;
    roll -= share;
  }
  return "success";
}

/** Children have finished when their parent has, and one of them failed when it did. */
function statusIn({ kind, parent, status }: Family, index: number, random: Random): RecordStatus {
  if (index === parent) return status;
  if (status === "error") return index === parent + 1 ? "error" : "success";
  if (status === "success" || kind === "tool") return status;
  return random.pick(["success", "running", "pending"]);
}

function workflowIn({ kind }: Family, isChild: boolean): number {
  if (kind === "group") return isChild ? GROUP_CHILD : GROUP_PARENT;
  return isChild ? TOOL_CHILD : TOOL_PARENT;
}

function starterUuid({ graph }: Workflow, { kind }: Family): string {
  return graph[starterRow(graph, kind)]?.json.uuid as string;
}

/** Children come within a second of their parent, one after the other. */
function createdIn(options: GenerateOptions, family: Family | undefined): number {
  const { index, to } = options;
  if (family === undefined || index === family.parent) return creationTime(options, index);
  const later = FIRST_CHILD_MS + BETWEEN_CHILDREN_MS * (index - family.parent - 1);
  return Math.min(creationTime(options, family.parent) + later, to - 1);
}
