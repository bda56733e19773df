import type { RecordJson } from "../src/emulated-records/record-json.ts";

const FINAL = ["success", "error", "cancelled"];

/** What contradicts itself between a record and the record of the run that started it. */
export function familyFaults(child: RecordJson, records: readonly RecordJson[]): string[] {
  const parent = records.find(({ runUuid }) => runUuid === child.parentRunUuid);
  const started = parent?.executions.find(({ nodeUuid }) => nodeUuid === child.parentNodeUuid);
  if (parent === undefined || started === undefined) return ["the parent executed the node"];
  const faults: string[] = [];
  const must = (holds: boolean, rule: string) => holds || faults.push(rule);

  must(parent.workspaceUuid === child.workspaceUuid, "of one workspace");
  must(parent.traceUuid === child.traceUuid, "of one trace");
  must(parent.batchUuid === child.parentBatchUuid, "names the batch of the parent");
  must(parent.createdAt <= child.createdAt, "created after its parent");
  must(parent.finishedAt === null || FINAL.includes(child.status), "no child runs on");
  must((started.startedAt ?? "") <= child.createdAt, "created after the start of the node");
  must((started.finishedAt ?? "9") >= (child.finishedAt ?? ""), "finished before the node");
  if (child.isGroupParent === true) {
    const siblings = records.filter(({ parentRunUuid }) => parentRunUuid === parent.runUuid);
    must(
      started.nodeBatchUuid !== null && started.nodeBatchUuid === child.batchUuid,
      "of the batch that the group started",
    );
    must(started.title === null || Number.parseInt(started.title, 10) === siblings.length, "as many as the group says");
  } else {
    must(started.nodeRunUuid === child.runUuid, "the run that the tool started");
  }
  return faults;
}
