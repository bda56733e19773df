import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { fileWriter, parquetWriteRows } from "hyparquet-writer";
import { RECORD_COLUMNS } from "../output/csv.ts";
import { resolved, schemaOf } from "../spec-schemas.ts";

type ColumnType = "STRING" | "BOOLEAN" | "DOUBLE" | "TIMESTAMP" | "JSON";

/** Rows that are in memory at a time. */
const ROWS_OF_A_GROUP = 5_000;

/**
 * Writes lines of JSON as Parquet: text, truth values, numbers and times are columns of their kind, lists, objects and what a path
 * leads to are JSON.
 */
export async function writeParquet(lines: string, parquet: string, select: readonly string[] | null): Promise<void> {
  const columns = (select ?? RECORD_COLUMNS).map((name) => ({ name, type: typeOf(name), nullable: true }));
  const times = columns.flatMap(({ name, type }) => (type === "TIMESTAMP" ? [name] : []));
  const rows = async function* (): AsyncGenerator<Record<string, unknown>> {
    for await (const line of createInterface({ input: createReadStream(lines), crlfDelay: Number.POSITIVE_INFINITY })) {
      const row = JSON.parse(line) as Record<string, unknown>;
      for (const name of times) row[name] = timeOf(row[name], name);
      for (const { name } of columns) row[name] ??= null;
      yield row;
    }
  };
  await parquetWriteRows({ writer: fileWriter(parquet), rows: rows(), columns, rowGroupSize: ROWS_OF_A_GROUP });
}

function typeOf(name: string): ColumnType {
  const schema = schemaOf("OrchestrationRecord").properties?.[name];
  const { type, format } = schema ? resolved(schema) : {};
  const [only, ...more] = [type ?? []].flat().filter((each) => each !== "null");
  if (more.length > 0) return "JSON";
  if (only === "string") return format === "date-time" ? "TIMESTAMP" : "STRING";
  if (only === "boolean") return "BOOLEAN";
  return only === "number" || only === "integer" ? "DOUBLE" : "JSON";
}

function timeOf(value: unknown, name: string): Date | null {
  if (value === null || value === undefined) return null;
  const time = new Date(String(value));
  if (Number.isNaN(time.getTime())) throw new Error(`${name} of a record is no time, which Parquet cannot hold.`);
  return time;
}
