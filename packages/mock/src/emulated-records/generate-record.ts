import { checkGenerateOptions } from "./check-generate-options.ts";
import { draftOf } from "./draft.ts";
import { executionsOfDraft } from "./executions-of-draft.ts";
import type { GenerateOptions } from "./generate-options.ts";
import type { RecordJson } from "./record-json.ts";
import { recordOfDraft } from "./record-of-draft.ts";

/**
 * Makes up the record of an index: a run of one of the workspace's workflows, as the API would answer it. The same options
 * give the same record, so that a million of them need not be kept.
 *
 * @throws RangeError when an option makes no sense.
 */
export function generateRecord(options: GenerateOptions): RecordJson {
  checkGenerateOptions(options);
  const draft = draftOf(options);
  const nodes = draft.isAdHoc ? draft.graph.map(({ json }) => json) : null;
  return recordOfDraft(options, draft, nodes, executionsOfDraft(options, draft));
}
