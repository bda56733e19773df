import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import type { OrchestrationRecord } from "@cargo-records/types";
import { validateOrchestrationRecord } from "@cargo-records/validators";
import { fileError } from "../errors/file-error.ts";
import { usageError } from "../errors/usage-error.ts";
import type { World } from "../world.ts";

/**
 * The records of a file, or of stdin for `-`: lines of JSON, one at a time, or one JSON text that is a record, a list of them or
 * a page. A file may be gzipped.
 *
 * @throws {CommandError} for what is none of them, with the line.
 */
export async function* readRecords(path: string, world: World): AsyncGenerator<OrchestrationRecord> {
  if (path.endsWith(".zst")) {
    // Node reads the first frame of such a file, and drops the others without a word.
    throw usageError(`${path}: zstd is not read here.`, `zstd -dc ${path} | cargo-records ... -`);
  }
  const name = path === "-" ? "stdin" : path;
  const source: Readable = path === "-" ? world.stdin : createReadStream(path);
  const input = path.endsWith(".gz") ? source.pipe(createGunzip()) : source;
  // `pipe` does not hand errors on.
  source.on("error", (error) => input.destroy(error));
  const rest: string[] = [];
  let line = 0;
  let isLines = false;
  try {
    for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      world.interrupted.throwIfAborted();
      line += 1;
      if (rest.length === 0 && text.trim() === "") continue;
      const value = rest.length === 0 ? parsed(text) : undefined;
      if (value !== undefined && !Array.isArray(value) && !isPage(value)) {
        yield checked(value, `${name}, line ${line}`);
        isLines = true;
      } else if (isLines) throw usageError(`${name}, line ${line} is not a record as JSON.`);
      else rest.push(text);
    }
  } catch (error) {
    throw fileError(error, "read", name);
  }
  if (rest.length > 0) yield* inDocument(rest.join("\n"), name);
}

function* inDocument(text: string, name: string): Generator<OrchestrationRecord> {
  const value = parsed(text);
  if (value === undefined) throw usageError(`${name} is not JSON, and not lines of JSON.`);
  const list = Array.isArray(value) ? value : isPage(value) ? value.records : [value];
  for (const [index, each] of list.entries()) yield checked(each, `${name}, record ${index + 1}`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isPage(value: unknown): value is { records: unknown[] } {
  return Array.isArray((Object(value) as { records?: unknown }).records);
}

function checked(value: unknown, where: string): OrchestrationRecord {
  const { issues } = validateOrchestrationRecord(value);
  if (!issues) return value as OrchestrationRecord;
  const [first] = issues;
  throw usageError(
    `${where} is not a record: ${first?.pointer ?? ""}: ${first?.message ?? ""}`,
    "Expected records as `search` and `export` write them to NDJSON or JSON, without --select.",
  );
}
