import type { Draft } from "./draft.ts";
import type { GenerateOptions } from "./generate-options.ts";
import { isoTime } from "./iso-time.ts";
import { lineageOf } from "./lineage.ts";
import { runUuidOf, traceUuidOf } from "./linked-uuids.ts";
import type { ExecutionJson, NodeJson, RecordJson } from "./record-json.ts";

const INPUT_AS_TITLE = 0.35;
const BY_USER = 0.6;
const LATE_UPDATE = 0.1;
const MAX_LATE_MS = 2_000;
const ID_DIGITS = 6;

/** Writes a draft down, with the keys in the order of the API's reference; the newer ones, which it does not show, come last. */
export function recordOfDraft(
  options: GenerateOptions,
  draft: Draft,
  nodes: NodeJson[] | null,
  executions: ExecutionJson[],
): RecordJson {
  const { seed, index, to } = options;
  const { cohort, family, template, plan, status, random } = draft;
  const runUuid = runUuidOf(seed, index);
  const lineage = lineageOf(options, draft);
  const isFinal = status === "success" || status === "error" || status === "cancelled";
  const endMs = draft.createdMs + plan.endMs;
  const updatedMs = isFinal && random.chance(LATE_UPDATE) ? endMs + random.below(MAX_LATE_MS) : endMs;
  const record: RecordJson = {
    workspaceUuid: cohort.workspaceUuid,
    workflowUuid: draft.workflow.uuid,
    id: `${template.idPrefix}-${String(index).padStart(ID_DIGITS, "0")}`,
    title: titleOf(draft),
    runUuid,
    releaseUuid: releaseOf(draft),
    nodes,
    batchUuid: lineage.batchUuid,
    temporalWorkflowId: `run-${runUuid}`,
    contextS3Filename: `contexts/${runUuid}.json`,
    computedConfigsS3Filename: `configs/${runUuid}.json`,
    parentRunUuid: lineage.parentRunUuid,
    parentNodeUuid: lineage.parentNodeUuid,
    parentBatchUuid: lineage.parentBatchUuid,
    parentAgentUuid: lineage.parentAgentUuid,
    parentChatUuid: lineage.parentChatUuid,
    parentMessageUuid: lineage.parentMessageUuid,
    isGroupParent: lineage.isGroupParent,
    status,
    errorMessage: plan.errorMessage,
    executions,
    createdAt: isoTime(draft.createdMs),
    updatedAt: isoTime(Math.min(updatedMs, to - 1)),
    finishedAt: isFinal ? isoTime(Math.min(endMs, to - 1)) : null,
  };
  // Not in their place but afterwards: spreading them into the literal takes longer than all the rest.
  if (cohort.isNewer) {
    record.userUuid = userOf(draft);
    record.traceUuid = traceUuidOf(seed, family?.parent ?? index);
  }
  return record;
}

/** Batches have the user who started them; agents and parents start runs for nobody. */
function userOf({ cohort, inBatch, isByAgent, isChild, random }: Draft): string | null {
  if (isByAgent || isChild) return null;
  if (inBatch) return cohort.userUuid;
  return random.chance(BY_USER) ? random.pick(cohort.workspace.userUuids) : null;
}

function releaseOf({ cohort, workflow, isAdHoc }: Draft): string | null {
  if (isAdHoc) return null;
  const { releaseUuids } = workflow;
  return releaseUuids[Math.floor(cohort.age * releaseUuids.length)] as string;
}

/** A run without a stored record shows its input. */
function titleOf({ family, inBatch, subject, template, random }: Draft): string {
  if (inBatch || family !== undefined || !random.chance(INPUT_AS_TITLE)) return subject.name;
  const { handle } = subject;
  if (template.about === "company") return `{"domain":"${handle}.example.com","employees":${10 + random.below(5_000)}}`;
  return `{"email":"${handle}@example.com","score":${random.below(200) / 200}}`;
}
