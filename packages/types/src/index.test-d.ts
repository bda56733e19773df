import { expectTypeOf } from "expect-type";
import type {
  ErrorBody,
  Execution,
  OrchestrationRecord,
  RecordStatus,
  RecordsFilter,
  RecordsPage,
  WorkflowNode,
} from "./index.ts";

declare const record: OrchestrationRecord;
declare const node: WorkflowNode;
declare const execution: Execution;

// A page is its two properties, flat.
expectTypeOf<keyof RecordsPage>().toEqualTypeOf<"records" | "count">();
expectTypeOf<RecordsPage["records"][number]>().toEqualTypeOf<OrchestrationRecord>();

// A named enum is closed; where an answer holds it, any other text may stand too.
expectTypeOf<RecordStatus>().toEqualTypeOf<"pending" | "running" | "success" | "error" | "cancelled" | "cancelling">();
expectTypeOf(record.status).toEqualTypeOf<RecordStatus | (string & {})>();
expectTypeOf<"paused">().toExtend<OrchestrationRecord["status"]>();

// In a request an enum is closed.
expectTypeOf<NonNullable<RecordsFilter["statuses"]>>().toEqualTypeOf<RecordStatus[]>();
// @ts-expect-error: no such status to filter by
const _unknownStatus: RecordsFilter = { statuses: ["paused"] };
// @ts-expect-error: the API refuses keys that it does not know
const _unknownKey: RecordsFilter = { isFinished: true };
// @ts-expect-error: the API spells it conjonction
const _spelling: RecordsFilter = { executionsFilter: { conjunction: "and", groups: [] } };
// Every key of the filter is optional.
expectTypeOf<Record<never, never>>().toExtend<RecordsFilter>();

// Null is a value of its own; keys that only newer answers have are optional.
expectTypeOf(record.finishedAt).toEqualTypeOf<string | null>();
expectTypeOf(record.nodes).toEqualTypeOf<WorkflowNode[] | null>();
expectTypeOf(record.userUuid).toEqualTypeOf<string | null | undefined>();

// Nodes and executions are told apart by their kind.
if (node.kind === "native") expectTypeOf(node.actionSlug).toEqualTypeOf<string>();
if (node.kind === "tool") expectTypeOf(node.toolUuid).toEqualTypeOf<string | undefined>();
// @ts-expect-error: a tool node has no action
if (node.kind === "tool") node.actionSlug;
if (execution.nodeKind === "agent") expectTypeOf(execution.nodeReleaseUuid).toEqualTypeOf<string | null>();
expectTypeOf(node.childrenUuids).toEqualTypeOf<(string | null)[]>();
expectTypeOf(node.config).toEqualTypeOf<{ [key: string]: unknown }>();

// An error may say nothing about itself.
expectTypeOf<Record<never, never>>().toExtend<ErrorBody>();
