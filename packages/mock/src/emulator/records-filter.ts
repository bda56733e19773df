/** The body of a search: which records to return. */
export interface RecordsFilter {
  workflowUuid?: string;
  userUuid?: string;
  ids?: string[];
  title?: string;
  titleOrId?: string;
  releaseUuid?: string;
  batchUuid?: string;
  statuses?: string[];
  parentBatchUuid?: string;
  parentRunUuid?: string;
  parentNodeUuid?: string;
  isGroupParent?: boolean;
  executionsFilter?: ExecutionsFilter;
  createdAfter?: string;
  createdBefore?: string;
  updatedAfter?: string;
  updatedBefore?: string;
  limit?: number;
  offset?: number;
}

export type Conjunction = "and" | "or";

export interface ExecutionsFilter {
  /** Spelled as the API spells it. */
  conjonction: Conjunction;
  groups: { conjonction: Conjunction; conditions: ExecutionCondition[] }[];
}

export interface ExecutionCondition {
  kind: "node";
  nodeSlug: string;
  status: "absent" | "pending" | "success" | "error";
  value?: string;
}
