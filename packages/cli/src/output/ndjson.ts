import type { RecordFormat } from "./record-format.ts";
import { selector } from "./select.ts";

/** One record a line, as it came, or what is selected of it. */
export function ndjson(select?: readonly string[]): RecordFormat {
  const pick = select && selector(select);
  return {
    head: "",
    rows: (records) => records.map((record) => `${JSON.stringify(pick ? pick(record) : record)}\n`),
    tail: "",
  };
}
