import { stat } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { formatRecording } from "../format-recording.ts";
import { formatScenario } from "../format-scenario.ts";
import { parseExchange } from "../parse-exchange.ts";
import { readScenario } from "../read-scenario.ts";
import type { Exchange, Scenario } from "../recording.ts";
import { RecordingError } from "../recording-error.ts";
import type { CapturedCall, SkippedCall } from "./captured-call.ts";
import { compareScenarios } from "./compare-scenarios.ts";
import { fileNames } from "./file-names.ts";
import type { RecordOptions } from "./record-options.ts";
import type { RecordingReport } from "./recording-report.ts";
import type { redactScenario } from "./redaction/redact-scenario.ts";
import { type RawExchange, toExchange } from "./to-exchange.ts";
import { writeScenario } from "./write-scenario.ts";

/** Redacts calls, compares them with what is there, and writes them where that is wanted. */
export async function saveCalls(
  calls: readonly (CapturedCall | SkippedCall)[],
  options: RecordOptions & { basePath: string },
  redact: typeof redactScenario,
): Promise<RecordingReport> {
  const { scenario: name, title, description, update = false } = options;
  const dir = typeof options.dir === "string" ? options.dir : fileURLToPath(options.dir);
  const folder = join(dir, name);
  const { raw, skipped } = sort(calls, options);
  if (raw.length === 0) throw new RecordingError(folder, "", nothingToKeep(skipped));
  const exchanges = raw.map(({ exchange }) => exchange);
  const secrets = raw.flatMap((exchange) => exchange.secrets);
  const redacted = redact(exchanges, secrets, options.redaction);
  const files = fileNames(redacted.exchanges, options.nameOf);
  const recordings = redacted.exchanges.map((exchange, index) => ({ file: files[index] ?? "", exchange }));
  const texts = recordings.map(({ file, exchange }) => ({ file, text: formatRecording(exchange) }));
  const written = [{ file: "scenario.json", text: formatScenario({ title, description }) }, ...texts];
  redacted.verify(written);
  for (const { file, text } of texts) parseExchange(JSON.parse(text), file);

  const before = (await isThere(folder)) ? await readScenario(name, dir) : undefined;
  const changes = before ? compareScenarios(before, { name, title, description, recordings } satisfies Scenario) : [];
  const outcome =
    before === undefined ? "created" : changes.length === 0 ? "unchanged" : update ? "updated" : "differs";
  if (outcome === "created" || outcome === "updated") await writeScenario(dir, name, written);
  return { outcome, folder, files, changes, skipped, redacted: totals(redacted.exchanges) };
}

function sort(
  calls: readonly (CapturedCall | SkippedCall)[],
  options: RecordOptions & { basePath: string },
): { raw: RawExchange[]; skipped: { call: number; reason: string }[] } {
  const { basePath, source, specHash, origin, tool } = options;
  const raw: RawExchange[] = [];
  const skipped: { call: number; reason: string }[] = [];
  for (const [index, call] of calls.entries()) {
    const result = "skipped" in call ? call : toExchange(call, basePath, { source, specHash, origin, tool });
    if ("skipped" in result) skipped.push({ call: index + 1, reason: result.skipped });
    else raw.push(result);
  }
  return { raw, skipped };
}

function nothingToKeep(skipped: readonly { call: number; reason: string }[]): string {
  const reasons = skipped.map(({ call, reason }) => `\n  call ${call}: ${reason}`).join("");
  return `there is nothing to write; ${skipped.length === 0 ? "no call was made" : `no call can be kept:${reasons}`}`;
}

async function isThere(folder: string): Promise<boolean> {
  try {
    await stat(folder);
    return true;
  } catch (error) {
    const { code = "unknown error" } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return false;
    throw new RecordingError(folder, "", `the folder cannot be read (${code})`);
  }
}

function totals(exchanges: readonly Exchange[]): Record<string, number> {
  const sums = new Map<string, number>();
  for (const { provenance } of exchanges) {
    for (const [rule, count] of Object.entries(provenance.redaction.redacted)) {
      sums.set(rule, (sums.get(rule) ?? 0) + count);
    }
  }
  return Object.fromEntries(sums);
}
