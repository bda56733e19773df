import { usageError } from "../errors/usage-error.ts";

export type ExportFormat = "ndjson" | "csv" | "parquet";
export type Compression = "none" | "gzip" | "zstd";

/** Where an export goes, by the name of its file. */
export interface ExportTarget {
  readonly path: string;
  readonly format: ExportFormat;
  readonly compression: Compression;
  /** What is written until it is whole; for Parquet, which cannot be gone on with, as lines of JSON. */
  readonly partialPath: string;
  /** What is known of the partial file. */
  readonly statePath: string;
}

const FORMATS: Readonly<Record<string, ExportFormat>> = {
  ndjson: "ndjson",
  jsonl: "ndjson",
  csv: "csv",
  parquet: "parquet",
};
const COMPRESSIONS: Readonly<Record<string, Compression>> = { gz: "gzip", zst: "zstd" };

/** @throws {CommandError} when the name does not say what the file is. */
export function exportTarget(path: string): ExportTarget {
  const [, format = "", compression] = /\.([a-z]+)(?:\.(gz|zst))?$/.exec(path) ?? [];
  const known = FORMATS[format];
  if (path === "-") {
    throw usageError(
      "--out is a file; an export can be gone on with, and output cannot.",
      "`search` writes to the output.",
    );
  }
  if (known === undefined || (known === "parquet" && compression !== undefined)) {
    throw usageError(
      `--out ${path}: the name does not say what to write.`,
      "Expected a name that ends in .ndjson, .jsonl or .csv, and then perhaps in .gz or .zst; or in .parquet.",
    );
  }
  return {
    path,
    format: known,
    compression: compression === undefined ? "none" : (COMPRESSIONS[compression] ?? "none"),
    partialPath: `${path}.partial`,
    statePath: `${path}.checkpoint.json`,
  };
}
