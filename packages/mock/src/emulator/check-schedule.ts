import { checkRecord } from "./check-record.ts";
import { EmulatorOptionError } from "./emulator-option-error.ts";
import type { ScheduledChange } from "./emulator-options.ts";
import { describeFound, keysOf, list, text, texts, wholeNumber } from "./option-checks.ts";

/** Checks a schedule, as far as it can be without playing it. */
export function checkSchedule(value: unknown, workspaceUuids: readonly string[]): readonly ScheduledChange[] {
  return list("schedule", value).map((each, index) => {
    const place = `schedule[${index}]`;
    keysOf(place, each, ["beforeRequest", "insert", "update", "remove"]);
    const change = each as ScheduledChange;
    wholeNumber(`${place}.beforeRequest`, change.beforeRequest, 1);
    for (const [at, record] of list(`${place}.insert`, change.insert ?? []).entries()) {
      checkRecord(`${place}.insert[${at}]`, record as ScheduledInsert, workspaceUuids);
    }
    for (const [at, update] of list(`${place}.update`, change.update ?? []).entries()) {
      checkUpdate(`${place}.update[${at}]`, update);
    }
    texts(`${place}.remove`, change.remove ?? []);
    return change;
  });
}

type ScheduledInsert = NonNullable<ScheduledChange["insert"]>[number];

function checkUpdate(place: string, update: unknown): void {
  const [id, changes, ...rest] = list(place, update);
  text(`${place}[0]`, id);
  if (typeof changes === "object" && changes !== null && rest.length === 0) return;
  throw new EmulatorOptionError(place, "an id and its changes", describeFound(update));
}
