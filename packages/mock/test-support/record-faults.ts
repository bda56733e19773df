import type { GenerateOptions } from "../src/emulated-records/generate-options.ts";
import type { NodeJson, RecordJson } from "../src/emulated-records/record-json.ts";
import { workspaceOf } from "../src/emulated-records/workspace.ts";

const FINAL = ["success", "error", "cancelled"];
const STARTED = ["success", "error"];

/** What contradicts itself in a record, beyond what the schema can tell; an empty list means nothing. */
export function recordFaults(record: RecordJson, { seed, from, to, workspaceUuids }: GenerateOptions): string[] {
  const { status, executions, createdAt, updatedAt, finishedAt, errorMessage } = record;
  const faults: string[] = [];
  const must = (holds: boolean, rule: string) => holds || faults.push(rule);

  must((finishedAt !== null) === FINAL.includes(status), "finished exactly in a final status");
  must(from <= Date.parse(createdAt) && Date.parse(updatedAt) < to, "times lie within the range");
  must(createdAt <= updatedAt, "changed after it was created");
  must(finishedAt === null || (createdAt <= finishedAt && finishedAt <= updatedAt), "finished before the last change");
  must((record.releaseUuid === null) !== (record.nodes === null), "a release or nodes, never both");
  must((errorMessage !== null) === (status === "error"), "a message exactly when the run failed");
  must("userUuid" in record === "traceUuid" in record, "newer keys come together");
  const chat = [record.parentAgentUuid, record.parentChatUuid, record.parentMessageUuid];
  must(new Set(chat.map((uuid) => uuid === null)).size === 1, "agent, chat and message come together");
  must((record.parentRunUuid === null) === (record.parentNodeUuid === null), "a parent has run and node");

  const place = workspaceUuids.indexOf(record.workspaceUuid);
  const workflow = workspaceOf(seed, place).workflows.find(({ uuid }) => uuid === record.workflowUuid);
  if (workflow === undefined) return [...faults, "the workflow belongs to the workspace"];
  must(record.releaseUuid === null || workflow.releaseUuids.includes(record.releaseUuid), "a release of the workflow");
  return [...faults, ...trailFaults(record, record.nodes ?? workflow.graph.map(({ json }) => json), executions)];
}

function trailFaults(record: RecordJson, nodes: readonly NodeJson[], executions: RecordJson["executions"]): string[] {
  const faults: string[] = [];
  const must = (holds: boolean, rule: string) => holds || faults.push(rule);
  const { status } = record;
  const last = executions.at(-1);

  must(executions.length === 0 || executions[0]?.nodeUuid === nodes[0]?.uuid, "begins at the first node");
  must(status !== "pending" || executions.length === 0, "nothing is done before the start");
  must(!STARTED.includes(status) || last?.status === status, "ends as its last execution");
  must(
    status !== "error" || last?.errorMessage === record.errorMessage,
    "fails with the message of its last execution",
  );
  must((status === "running" || status === "cancelling") === (last?.status === "pending"), "waits while it runs");
  must(status === "cancelled" || (last?.nextNodeUuid ?? null) === null, "leads nowhere in the end");

  let previousEnd = record.createdAt;
  for (const [row, execution] of executions.entries()) {
    const node = nodes.find(({ uuid }) => uuid === execution.nodeUuid);
    if (node === undefined) return [...faults, "executes known nodes"];
    const { nodeChildIndex: child, nextNodeUuid: next } = execution;
    must(node.slug === execution.nodeSlug && node.kind === execution.nodeKind, "executes nodes as they are");
    const isSame = execution.nodeKind === "native" || execution.nodeKind === "connector";
    must(!isSame || execution.nodeActionSlug === node.actionSlug, "executes the action of the node");
    must(execution.nodeIntegrationSlug === node.integrationSlug, "executes the integration of the node");
    must(child === null || node.childrenUuids[child] === next, "follows the child that it names");
    must(child !== null || next === null || next === node.fallbackChildUuid, "follows a child or the fallback");
    must(row === executions.length - 1 || next === executions[row + 1]?.nodeUuid, "goes on with the next execution");
    must((execution.errorMessage !== null) === (execution.status === "error"), "a message exactly for errors");
    must(
      execution.status !== "error" || row === executions.length - 1 || node.fallbackOnFailure,
      "goes on by fallback",
    );
    must(execution.status === "success" || execution.creditsUsedCount === 0, "charges for results only");
    must(execution.nodeKind !== "native" || execution.creditsUsedCount === 0, "native nodes are free");
    must("startedAt" in execution === "traceUuid" in record, "times exactly in newer records");
    const { startedAt = null, finishedAt = null } = execution;
    must(startedAt === null || previousEnd <= startedAt, "starts after the one before");
    must(finishedAt === null || (startedAt !== null && startedAt <= finishedAt), "finishes after its start");
    must(finishedAt === null || finishedAt <= record.updatedAt, "finishes before the last change of the record");
    previousEnd = finishedAt ?? startedAt ?? previousEnd;
  }
  return faults;
}
