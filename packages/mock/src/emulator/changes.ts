import type { RecordJson } from "../emulated-records/record-json.ts";
import { checkRecord } from "./check-record.ts";
import type { RecordsStore } from "./records-store.ts";
import type { Settings } from "./settings.ts";

/** The ways to change the records of an emulator while it serves. */
export class Changes {
  readonly #store: RecordsStore;
  readonly #settings: Settings;

  constructor(store: RecordsStore, settings: Settings) {
    this.#store = store;
    this.#settings = settings;
  }

  insert(record: RecordJson): void {
    checkRecord("insert()", record, this.#settings.workspaceUuids);
    this.#store.insert(record);
  }

  update(id: string, changes: Partial<RecordJson>): void {
    const { clock, workspaceUuids } = this.#settings;
    const updatedAt = new Date(clock()).toISOString();
    const updated = this.#store.update(id, (record) => {
      const changed = { ...record, updatedAt, ...changes };
      checkRecord("update()", changed, workspaceUuids);
      return changed;
    });
    if (updated === 0) throw new RangeError(`Cannot update: no record has the id "${id}".`);
  }

  remove(id: string): void {
    if (this.#store.remove(id) === 0) throw new RangeError(`Cannot remove: no record has the id "${id}".`);
  }

  /** Makes the changes that are scheduled for a list request. */
  applyScheduled(requestNumber: number): void {
    const due = this.#settings.schedule.filter(({ beforeRequest }) => beforeRequest === requestNumber);
    for (const change of due) {
      for (const record of change.insert ?? []) this.insert(record);
      for (const [id, changes] of change.update ?? []) this.update(id, changes);
      for (const id of change.remove ?? []) this.remove(id);
    }
  }
}
