import { readFile } from "node:fs/promises";
import { findJsonError } from "./find-json-error.ts";
import type { Json } from "./recording.ts";
import { RecordingError } from "./recording-error.ts";

/** The parsed JSON of a UTF-8 file. Throws a {@link RecordingError} that names line and column. */
export async function readJson(file: string): Promise<Json> {
  const bytes = await readFile(file);
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new RecordingError(file, "", "the file is not UTF-8");
  }
  try {
    return JSON.parse(text);
  } catch {
    const { line, column } = findJsonError(text) ?? { line: 1, column: 1 };
    throw new RecordingError(file, "", `not JSON from line ${line}, column ${column}, on`);
  }
}
