import type { RecordFormat } from "./record-format.ts";
import { selector } from "./select.ts";

/** One array, with a record a line. */
export function json(select?: readonly string[]): RecordFormat {
  const pick = select && selector(select);
  return {
    head: "[",
    rows: (records, isFirst) =>
      records.map((record, index) => {
        const text = JSON.stringify(pick ? pick(record) : record);
        return `${isFirst && index === 0 ? "\n" : ",\n"}${text}`;
      }),
    tail: "\n]\n",
  };
}
