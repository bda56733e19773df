import { setTimeout } from "node:timers/promises";
import { checkRecord } from "./check-record.ts";
import { checkSchedule } from "./check-schedule.ts";
import { checkTokens } from "./check-tokens.ts";
import { checkWorkspaces } from "./check-workspaces.ts";
import { EmulatorOptionError } from "./emulator-option-error.ts";
import type { EmulatorOptions } from "./emulator-options.ts";
import { describeFound, func, keysOf, limit, oneOf, text, time, wholeNumber } from "./option-checks.ts";
import { packagedDocument } from "./packaged-document.ts";
import type { Settings } from "./settings.ts";
import { isObject, type OpenApiDocument, SpecDocument } from "./spec-document.ts";

const MAX_SEED = 0xffff_ffff;
/** A timer with a longer delay would fire at once. */
const MAX_LATENCY_MS = 2 ** 31 - 1;
const START_MS: number = Date.UTC(2026, 0, 1);
const RANGE_MS: number = 90 * 86_400_000;
const KNOWN: Record<keyof EmulatorOptions, true> = {
  seed: true,
  records: true,
  distribution: true,
  from: true,
  to: true,
  workspaces: true,
  clock: true,
  sort: true,
  defaultLimit: true,
  maxLimit: true,
  bounds: true,
  titleMatch: true,
  unknownQuery: true,
  latencyMs: true,
  wait: true,
  rateLimit: true,
  tokens: true,
  schedule: true,
  database: true,
  document: true,
};

/** The options with their defaults. Throws an {@link EmulatorOptionError} for the first that cannot be used. */
export function checkOptions(options: EmulatorOptions): Settings {
  keysOf("options", options, Object.keys(KNOWN));
  const seed = wholeNumber("seed", options.seed ?? 1, 0, MAX_SEED);
  const given = options.records ?? 100;
  const records = Array.isArray(given) ? given : wholeNumber("records", given, 0);
  const workspaceUuids = checkWorkspaces(options.workspaces, seed, records);
  if (Array.isArray(records)) {
    for (const [index, record] of records.entries()) checkRecord(`records[${index}]`, record, workspaceUuids);
  }
  const { rateLimit, tokens } = options;
  if (rateLimit !== undefined && options.clock === undefined) {
    throw new EmulatorOptionError(
      "clock",
      "given with rateLimit, whose windows end by it (for example Date.now)",
      "absent",
    );
  }
  return {
    seed,
    records,
    workspaceUuids,
    ...checkRange(options),
    distribution: oneOf("distribution", options.distribution ?? "uniform", ["uniform", "bursty", "heavy-day"]),
    clock: func("clock", options.clock ?? (() => START_MS)),
    sort: oneOf("sort", options.sort ?? "createdAt-desc", [
      "createdAt-desc",
      "createdAt-asc",
      "updatedAt-desc",
      "id",
      "unstable",
    ]),
    defaultLimit: limit("defaultLimit", options.defaultLimit ?? 100),
    maxLimit: limit("maxLimit", options.maxLimit ?? Number.POSITIVE_INFINITY),
    bounds: oneOf("bounds", options.bounds ?? "inclusive", ["inclusive", "exclusive"]),
    titleMatch: oneOf("titleMatch", options.titleMatch ?? "contains", ["contains", "exact"]),
    unknownQuery: oneOf("unknownQuery", options.unknownQuery ?? "ignore", ["ignore", "reject"]),
    latencyMs: wholeNumber("latencyMs", options.latencyMs ?? 0, 0, MAX_LATENCY_MS),
    wait: func("wait", options.wait ?? ((ms, signal) => setTimeout(ms, undefined, { signal }))),
    rateLimit: rateLimit && checkRateLimit(rateLimit),
    tokens: tokens && checkTokens(tokens, workspaceUuids),
    schedule: checkSchedule(options.schedule ?? [], workspaceUuids),
    database: text("database", options.database ?? ":memory:"),
    document: checkDocument(options.document ?? packagedDocument()),
  };
}

function checkRange({ from, to = START_MS }: EmulatorOptions): { from: number; to: number } {
  const end = time("to", to);
  const start = time("from", from ?? Math.max(0, end - RANGE_MS));
  if (start >= end)
    throw new EmulatorOptionError("from", `before "to" (${new Date(end).toISOString()})`, describeFound(from ?? start));
  return { from: start, to: end };
}

function checkRateLimit(rateLimit: { requests: number; perMs: number }): { requests: number; perMs: number } {
  keysOf("rateLimit", rateLimit, ["requests", "perMs"]);
  const requests = wholeNumber("rateLimit.requests", rateLimit.requests, 1);
  return { requests, perMs: wholeNumber("rateLimit.perMs", rateLimit.perMs, 1) };
}

function checkDocument(document: OpenApiDocument): SpecDocument {
  if (isObject(document) && isObject(document.paths) && String(document.openapi).startsWith("3.1")) {
    return new SpecDocument(document);
  }
  throw new EmulatorOptionError(
    "document",
    "an OpenAPI 3.1 document with paths, as parsed JSON",
    describeFound(document),
  );
}
