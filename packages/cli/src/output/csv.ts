import { schemaOf } from "../spec-schemas.ts";
import type { RecordFormat } from "./record-format.ts";
import { pathGetter } from "./select.ts";

/** Every property that the description names, in its order. */
export const RECORD_COLUMNS: readonly string[] = Object.keys(schemaOf("OrchestrationRecord").properties ?? {});

/** Comma-separated values (RFC 4180, lines end in LF). Null is an empty field; lists and objects are JSON. */
export function csv(columns: readonly string[] = RECORD_COLUMNS): RecordFormat {
  const getters = columns.map(pathGetter);
  return {
    head: `${columns.map(field).join(",")}\n`,
    rows: (records) => records.map((record) => `${getters.map((get) => field(get(record))).join(",")}\n`),
    tail: "",
  };
}

function field(value: unknown): string {
  if (value === null || value === undefined) return "";
  const text = typeof value === "object" ? JSON.stringify(value) : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
