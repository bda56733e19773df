import type { Dirent } from "node:fs";
import { join } from "node:path";
import { RecordingError } from "./recording-error.ts";

const EXCHANGE_FILE = /^(\d{2,})-[a-z0-9]+(?:-[a-z0-9]+)*\.json$/;

/**
 * The exchange files of a scenario folder in their order. Throws a {@link RecordingError} for a folder of another shape:
 * exactly `scenario.json`, and `01-<slug>.json`, `02-<slug>.json` and so on without a gap.
 */
export function exchangeFiles(dir: string, entries: readonly Dirent[]): string[] {
  if (entries.length === 0) throw new RecordingError(dir, "", "the folder is empty");
  const numbered: { file: string; number: string }[] = [];
  for (const entry of entries) {
    if (entry.name === "scenario.json" && entry.isFile()) continue;
    const number = EXCHANGE_FILE.exec(entry.name)?.[1];
    const path = join(dir, entry.name);
    if (entry.isDirectory()) throw new RecordingError(path, "", "a scenario holds no folders; move it up or remove it");
    if (number === undefined || !entry.isFile()) {
      throw new RecordingError(path, "", "neither scenario.json nor an exchange named like 01-list.json");
    }
    numbered.push({ file: entry.name, number });
  }
  if (numbered.length === entries.length) throw new RecordingError(dir, "", "scenario.json is missing");
  if (numbered.length === 0)
    throw new RecordingError(dir, "", "no exchange; expected at least one named like 01-list.json");
  numbered.sort((a, b) => Number(a.number) - Number(b.number));
  for (const [index, { file, number }] of numbered.entries()) {
    const expected = String(index + 1).padStart(2, "0");
    if (number !== expected) {
      throw new RecordingError(
        join(dir, file),
        "",
        `expected the number ${expected} here; exchanges count from 01 without gap or repeat`,
      );
    }
  }
  return numbered.map(({ file }) => file);
}
