import { checkGenerateOptions } from "./check-generate-options.ts";
import { draftOf } from "./draft.ts";
import type { GenerateOptions } from "./generate-options.ts";
import type { RecordHeadJson } from "./record-json.ts";
import { recordOfDraft } from "./record-of-draft.ts";

/**
 * The record that `generateRecord` makes of the same options, without `nodes` and `executions`: enough to sort and to filter
 * by, in less time.
 *
 * @throws RangeError when an option makes no sense.
 */
export function generateHead(options: GenerateOptions): RecordHeadJson {
  checkGenerateOptions(options);
  const { nodes, executions, ...head } = recordOfDraft(options, draftOf(options), null, []);
  return head;
}
