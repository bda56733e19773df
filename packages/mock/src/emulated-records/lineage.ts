import type { Draft } from "./draft.ts";
import type { GenerateOptions } from "./generate-options.ts";
import { runUuidOf, startedBatchOf } from "./linked-uuids.ts";
import type { RecordJson } from "./record-json.ts";

/** Where a record comes from. */
export type Lineage = Pick<
  RecordJson,
  | "batchUuid"
  | "parentRunUuid"
  | "parentNodeUuid"
  | "parentBatchUuid"
  | "parentAgentUuid"
  | "parentChatUuid"
  | "parentMessageUuid"
  | "isGroupParent"
>;

/** Names the batch and the parents of a record. Children of a group form the batch that the group started. */
export function lineageOf({ seed }: GenerateOptions, draft: Draft): Lineage {
  const { cohort, family, isChild, inBatch, isByAgent, random } = draft;
  const lineage: Lineage = {
    batchUuid: inBatch ? cohort.batchUuid : null,
    parentRunUuid: null,
    parentNodeUuid: null,
    parentBatchUuid: null,
    parentAgentUuid: null,
    parentChatUuid: null,
    parentMessageUuid: null,
    // The vendor's pages show false on a plain record; null stands for runs that came neither from a batch nor a parent.
    isGroupParent: inBatch ? false : null,
  };
  if (isByAgent) {
    lineage.parentAgentUuid = random.pick(cohort.workspace.agentUuids);
    lineage.parentChatUuid = random.uuid();
    lineage.parentMessageUuid = random.uuid();
  }
  if (family !== undefined && isChild) {
    const isGroup = family.kind === "group";
    lineage.batchUuid = isGroup ? startedBatchOf(seed, family.parent) : null;
    lineage.parentRunUuid = runUuidOf(seed, family.parent);
    lineage.parentNodeUuid = draft.parentNodeUuid;
    lineage.parentBatchUuid = family.inBatch ? cohort.batchUuid : null;
    lineage.isGroupParent = isGroup;
  }
  return lineage;
}
