import type { RecordFormat } from "./record-format.ts";
import { selected } from "./select.ts";

/** One array, with a record a line. */
export function json(select?: readonly string[]): RecordFormat {
  return {
    head: "[",
    rows: (records, isFirst) =>
      records.map((record, index) => {
        const text = JSON.stringify(select ? selected(record, select) : record);
        return `${isFirst && index === 0 ? "\n" : ",\n"}${text}`;
      }),
    tail: "\n]\n",
  };
}
