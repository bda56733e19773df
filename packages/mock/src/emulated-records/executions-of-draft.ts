import type { Draft } from "./draft.ts";
import { executionTitle } from "./execution-title.ts";
import type { GenerateOptions } from "./generate-options.ts";
import { isoTime } from "./iso-time.ts";
import { runUuidOf, startedBatchOf } from "./linked-uuids.ts";
import { PURPOSE, Random } from "./random.ts";
import type { ExecutionJson } from "./record-json.ts";
import type { PlannedStep } from "./run-plan.ts";

/** Writes down what the nodes of a run did. */
export function executionsOfDraft(options: GenerateOptions, draft: Draft): ExecutionJson[] {
  const random = new Random(options.seed, options.index, PURPOSE.texts);
  return draft.plan.steps.map((step) => {
    const execution = executionOf(options, draft, step, random);
    addKindKeys(execution, step, random);
    if (draft.cohort.isNewer) addTimes(execution, options, draft, step);
    return execution;
  });
}

function executionOf(
  { seed, index }: GenerateOptions,
  { family, subject }: Draft,
  step: PlannedStep,
  random: Random,
): ExecutionJson {
  const { node, status, isStarted } = step;
  const { json, spec } = node;
  const isSuccess = status === "success";
  const items = family !== undefined && family.kind === "group" ? family.children : 0;
  return {
    nodeUuid: json.uuid,
    nodeSlug: json.slug,
    nodeBatchUuid: isStarted && spec.action === "group" ? startedBatchOf(seed, index) : null,
    nodeRunUuid: isStarted && spec.kind === "tool" ? startedRunOf() : null,
    nodeMessageUuid: isStarted && spec.kind === "agent" ? random.uuid() : null,
    nodeChildIndex: step.child,
    nextNodeUuid: step.next === null ? null : step.next.json.uuid,
    status,
    errorMessage: step.errorMessage,
    title: isSuccess ? executionTitle(node, step.child, items, subject, random) : null,
    iconUrl: node.iconUrl,
    creditsUsedCount: isSuccess && spec.prices !== undefined ? random.pick(spec.prices) : 0,
    nodeKind: spec.kind,
  };

  function startedRunOf(): string {
    const hasChild = family?.kind === "tool" && family.parent === index;
    return hasChild ? runUuidOf(seed, index + 1) : random.uuid();
  }
}

function addKindKeys(execution: ExecutionJson, { node }: PlannedStep, random: Random): void {
  const { spec, json, actorUuid } = node;
  switch (spec.kind) {
    case "native":
      execution.nodeActionSlug = spec.action as string;
      break;
    case "connector":
      execution.nodeActionSlug = spec.action as string;
      execution.nodeConnectorUuid = actorUuid;
      execution.nodeIntegrationSlug = spec.integration as string;
      break;
    case "tool":
      execution.nodeToolUuid = actorUuid;
      execution.nodeReleaseUuid = json.releaseUuid ?? null;
      break;
    case "agent":
      execution.nodeAgentUuid = actorUuid;
      execution.nodeReleaseUuid = json.releaseUuid ?? null;
      // Seen on some agents, not on others.
      if (random.chance(0.5)) execution.nodeActionSlug = "agent";
  }
}

function addTimes(execution: ExecutionJson, { to }: GenerateOptions, { createdMs }: Draft, step: PlannedStep): void {
  const { spec, json } = step.node;
  const start = step.isStarted ? isoTime(Math.min(createdMs + step.startMs, to - 1)) : null;
  const end = step.isStarted ? isoTime(Math.min(createdMs + step.endMs, to - 1)) : null;
  execution.startedAt = start;
  execution.updatedAt = end;
  execution.finishedAt = step.status === "pending" ? null : end;
  if (spec.kind === "tool" || spec.kind === "agent") execution.nodeWaitUntilFinished = json.waitUntilFinished ?? true;
}
