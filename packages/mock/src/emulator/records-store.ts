import type { DatabaseSync, StatementSync } from "node:sqlite";
import type { RecordJson } from "../emulated-records/record-json.ts";
import { matchesExecutions } from "./matches-executions.ts";
import { indexRows, openDatabase } from "./open-database.ts";
import { orderBy } from "./order-by.ts";
import { parseTime } from "./parse-time.ts";
import { keysQuery } from "./queries.ts";
import { RecordSource, type Row } from "./record-source.ts";
import type { ExecutionsFilter, RecordsFilter } from "./records-filter.ts";
import { RowCounter } from "./row-counter.ts";
import type { Settings } from "./settings.ts";
import { ShortNames } from "./short-names.ts";
import { type Conditions, toConditions } from "./to-conditions.ts";
import { INSERT_ROW, toRow, UPDATE_ROW } from "./to-row.ts";

/** A page of records and how many match in all. */
export interface Page {
  count: number;
  /** How many records the page holds. */
  length: number;
  /** The JSON of a record of the page. Still right when the records change: the page is a snapshot. */
  json(index: number): string;
}

/** Which page of which records. */
export interface PageQuery {
  filter: RecordsFilter;
  workspaceUuid: string;
  /** The number of the list request, which an unstable order depends on. */
  requestNumber: number;
}

/** The rows of an emulator. */
export class RecordsStore {
  readonly #settings: Settings;
  readonly #source: RecordSource;
  readonly #database: DatabaseSync;
  readonly #counter: RowCounter;
  readonly #names = new ShortNames();
  readonly #insertRow: StatementSync;
  readonly #readRow: StatementSync;
  /** The filter that the SQL function on executions reads. */
  #executionsFilter: ExecutionsFilter = { conjonction: "and", groups: [] };
  /** What matched the latest filter on executions, which the requests for further pages ask for again. */
  #latest: { question: string; keys: number[] } | undefined;

  constructor(settings: Settings) {
    this.#settings = settings;
    this.#source = new RecordSource(settings);
    this.#database = openDatabase(settings.database);
    this.#counter = new RowCounter(this.#database, settings.bounds);
    this.#insertRow = this.#database.prepare(INSERT_ROW);
    this.#readRow = this.#database.prepare("SELECT generated, record FROM rows WHERE key = ?");
    this.#database.function("executions_match", (generated, record) => {
      const { executions } = this.#source.record({ generated, record } as unknown as Row);
      return Number(matchesExecutions(executions, this.#executionsFilter));
    });
    this.#seed();
  }

  get size(): number {
    return Number(this.#database.prepare("SELECT count(*) AS size FROM rows").get()?.["size"]);
  }

  insert(record: RecordJson): void {
    this.#forget();
    this.#insertRow.run(...toRow(record, this.#names), null, JSON.stringify(record));
  }

  /** Changes every record with the id, and says how many these are. `change` gets a record and returns the new one. */
  update(id: string, change: (record: RecordJson) => RecordJson): number {
    this.#forget();
    const rows = this.#database.prepare("SELECT key, generated, record FROM rows WHERE id = ?").all(id);
    const update = this.#database.prepare(UPDATE_ROW);
    for (const row of rows) {
      const changed = change(this.#source.record(row as unknown as Row));
      update.run(...toRow(changed, this.#names), JSON.stringify(changed), Number(row["key"]));
    }
    return rows.length;
  }

  /** Removes every record with the id, and says how many these were. */
  remove(id: string): number {
    this.#forget();
    return Number(this.#database.prepare("DELETE FROM rows WHERE id = ?").run(id).changes);
  }

  page(query: PageQuery): Page {
    const { filter } = query;
    const { defaultLimit, maxLimit, seed, sort } = this.#settings;
    const limit = Math.min(filter.limit ?? defaultLimit, maxLimit);
    const offset = Math.min(filter.offset ?? 0, Number.MAX_SAFE_INTEGER);
    const conditionsOf = (of: RecordsFilter) => toConditions(of, query.workspaceUuid, this.#names, this.#settings);
    const conditions = conditionsOf(filter);
    const order = orderBy(sort, seed, query.requestNumber);
    if (filter.executionsFilter) {
      // Reads every record that the other conditions leave, so it is done only once, for all pages and their count.
      this.#executionsFilter = filter.executionsFilter;
      const all = this.#allKeys(conditions, order);
      return this.#toPage(all.slice(offset, offset + limit), all.length);
    }
    const count = this.#count(filter, conditions, conditionsOf);
    return this.#toPage(this.#keys(conditions, order, limit, offset), count);
  }

  close(): void {
    this.#database.close();
  }

  #seed(): void {
    const { records } = this.#settings;
    this.#database.exec("BEGIN");
    if (typeof records !== "number") for (const record of records) this.insert(record);
    for (let index = 0; typeof records === "number" && index < records; index++) {
      this.#insertRow.run(...toRow(this.#source.head(index), this.#names), index, null);
    }
    this.#database.exec("COMMIT");
    indexRows(this.#database);
  }

  #count(filter: RecordsFilter, all: Conditions, conditionsOf: (filter: RecordsFilter) => Conditions): number {
    const { createdAfter, createdBefore, ...others } = filter;
    const [after, before] = [createdAfter, createdBefore].map((time) => (time === undefined ? time : parseTime(time)));
    return this.#counter.count({ all, others: conditionsOf(others), after, before });
  }

  #keys(conditions: Conditions, order: string, limit = Number.POSITIVE_INFINITY, offset = 0): number[] {
    const most = limit > Number.MAX_SAFE_INTEGER ? -1 : limit;
    const rows = this.#database.prepare(keysQuery(conditions, order)).all(...conditions.params, most, offset);
    return rows.map((row) => Number(row["key"]));
  }

  #allKeys(conditions: Conditions, order: string): number[] {
    const question = JSON.stringify([conditions, order, this.#executionsFilter]);
    if (this.#latest?.question !== question) this.#latest = { question, keys: this.#keys(conditions, order) };
    return this.#latest.keys;
  }

  #forget(): void {
    this.#latest = undefined;
    this.#counter.forget();
  }

  #toPage(keys: readonly number[], count: number): Page {
    const rows = keys.map((key) => this.#readRow.get(key) as unknown as Row);
    return { count, length: rows.length, json: (index) => this.#source.json(rows[index] as Row) };
  }
}
