import type { RecordFormat } from "./record-format.ts";
import { selected } from "./select.ts";

/** One record a line, as it came, or what is selected of it. */
export function ndjson(select?: readonly string[]): RecordFormat {
  return {
    head: "",
    rows: (records) => records.map((record) => `${JSON.stringify(select ? selected(record, select) : record)}\n`),
    tail: "",
  };
}
