import type { Emulator, RecordJson } from "@cargo-records/mock";
import type { RecordMaker } from "./record-maker.ts";
import { type Birth, type Change, START } from "./world.ts";

/** The books about a server while it is listed. */
export interface Ledger {
  /** Changes the server, and writes it down. A change that finds nothing to change does nothing. */
  apply(change: Change): void;
  /** The records that were there and matched all the time. */
  readonly owed: ReadonlyMap<string, RecordJson>;
  /** All records that matched at some time, as they are or were last. */
  readonly matched: ReadonlyMap<string, RecordJson>;
  /** How many records there ever were. */
  readonly size: number;
}

export function openLedger(
  emulator: Pick<Emulator, "insert" | "update" | "remove">,
  births: readonly Birth[],
  { make, matches }: { readonly make: RecordMaker; readonly matches: (record: RecordJson) => boolean },
): Ledger {
  const live: RecordJson[] = [];
  const removed: RecordJson[] = [];
  const owed = new Map<string, RecordJson>();
  const matched = new Map<string, RecordJson>();
  let size = 0;

  const see = (record: RecordJson): void => {
    if (matches(record)) matched.set(record.runUuid, record);
    else owed.delete(record.runUuid);
  };
  const insert = (record: RecordJson): void => {
    emulator.insert(record);
    live.push(record);
    see(record);
  };
  const update = ({ pick, status, laterMs }: Extract<Change, { what: "update" }>): void => {
    const index = pick % live.length;
    const record = live[index];
    if (record === undefined) return;
    const changes = { status, updatedAt: new Date(START + laterMs).toISOString() };
    emulator.update(record.id, changes);
    live[index] = { ...record, ...changes };
    see({ ...record, ...changes });
  };
  const remove = (pick: number): void => {
    const [record] = live.splice(pick % live.length, 1);
    if (record === undefined) return;
    emulator.remove(record.id);
    owed.delete(record.runUuid);
    removed.push(record);
  };
  for (const birth of births) {
    const record = make(birth, size++);
    insert(record);
    if (matches(record)) owed.set(record.runUuid, record);
  }
  return {
    owed,
    matched,
    get size() {
      return size;
    },
    apply(change) {
      if (change.what === "insert" || change.what === "swap") insert(make(change.birth, size++));
      if (change.what === "update") update(change);
      if (change.what === "remove" || change.what === "swap") remove(change.pick);
      const [again] = change.what === "restore" ? removed.splice(change.pick % removed.length, 1) : [];
      if (again) insert(again);
    },
  };
}
