// Type aliases, not interfaces: only they are assignable to `Json`, which the recordings are made of. The spec's own types
// are out of reach here, because the mock depends on nothing but the spec (direction of imports).

/** `success`, `error` and `cancelled` are final. */
export type RecordStatus = "pending" | "running" | "success" | "error" | "cancelled" | "cancelling";

export type NodeKind = "native" | "connector" | "tool" | "agent";

/** A record as the API answers it. Newer records have `userUuid` and `traceUuid`; older ones lack both keys. */
export type RecordJson = {
  workspaceUuid: string;
  workflowUuid: string;
  userUuid?: string | null;
  id: string;
  title: string;
  runUuid: string;
  traceUuid?: string;
  releaseUuid: string | null;
  nodes: NodeJson[] | null;
  batchUuid: string | null;
  temporalWorkflowId: string;
  contextS3Filename: string;
  computedConfigsS3Filename: string;
  parentRunUuid: string | null;
  parentNodeUuid: string | null;
  parentBatchUuid: string | null;
  parentAgentUuid: string | null;
  parentChatUuid: string | null;
  parentMessageUuid: string | null;
  isGroupParent: boolean | null;
  status: RecordStatus;
  errorMessage: string | null;
  executions: ExecutionJson[];
  createdAt: string;
  updatedAt: string;
  finishedAt: string | null;
};

/** A record without its two long parts. */
export type RecordHeadJson = Omit<RecordJson, "nodes" | "executions">;

/** A step of a graph. The optional keys from `actionSlug` on depend on `kind`. */
export type NodeJson = {
  uuid: string;
  slug: string;
  config: ConfigJson;
  childrenUuids: (string | null)[];
  fallbackOnFailure: boolean;
  position: { x: number; y: number };
  kind: NodeKind;
  actionSlug?: string;
  integrationSlug?: string;
  connectorUuid?: string;
  toolUuid?: string;
  agentUuid?: string;
  templateSlug?: string;
  releaseUuid?: string;
  waitUntilFinished?: boolean;
  name?: string;
  description?: string;
  retry?: RetryJson;
  fallbackChildUuid?: string;
};

export type RetryJson = { maximumAttempts?: number; initialInterval?: number; backoffCoefficient?: number };

/** The settings of a node, whose keys depend on its action. */
export type ConfigJson = { [key: string]: ConfigValue };

type ConfigValue = null | boolean | number | string | ConfigValue[] | { [key: string]: ConfigValue };

/** What one node did. The optional keys depend on `nodeKind`; newer records have the times as well. */
export type ExecutionJson = {
  nodeUuid: string;
  nodeSlug: string;
  nodeBatchUuid: string | null;
  nodeRunUuid: string | null;
  nodeMessageUuid: string | null;
  nodeChildIndex: number | null;
  nextNodeUuid: string | null;
  status: "pending" | "success" | "error";
  errorMessage: string | null;
  title: string | null;
  iconUrl: string | null;
  creditsUsedCount: number;
  nodeKind: NodeKind;
  nodeActionSlug?: string;
  nodeConnectorUuid?: string;
  nodeIntegrationSlug?: string;
  nodeToolUuid?: string;
  nodeAgentUuid?: string;
  nodeReleaseUuid?: string | null;
  startedAt?: string | null;
  updatedAt?: string | null;
  finishedAt?: string | null;
  nodeWaitUntilFinished?: boolean;
};
