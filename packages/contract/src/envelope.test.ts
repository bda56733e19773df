import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { RecordingError, readScenario, recordingsDir } from "@cargo-records/mock";
import { expect, test } from "vitest";
import { recordings } from "./contract-spec.ts";
import { type Json, pointer } from "./document.ts";
import { scratchFolder } from "./scratch-folder.ts";

/** Pointers to everything that a recording file must say about itself, bodies left out. */
const REQUIRED = [
  ...["format", "provenance", "request", "response"].map((key) => [key]),
  ...["source", "recordedAt", "tool", "specHash", "origin", "redaction"].map((key) => ["provenance", key]),
  ...["name", "version"].map((key) => ["provenance", "tool", key]),
  ...["policy", "redacted"].map((key) => ["provenance", "redaction", key]),
  ...["method", "path", "headers"].map((key) => ["request", key]),
  ...["status", "headers"].map((key) => ["response", key]),
];

test.each(recordings)(
  "whatever $place says about itself cannot be missing or of another type",
  async ({ place, scenario }) => {
    const folder = await scratchFolder();
    await cp(join(fileURLToPath(recordingsDir), scenario), join(folder, scenario), { recursive: true });
    const text = await readFile(join(folder, place), "utf8");
    await expect(readScenario(scenario, folder)).resolves.toBeDefined();
    const refused = async (change: (holder: Json, key: string) => void, keys: readonly string[]) => {
      const exchange = JSON.parse(text);
      const holder: Json = keys.slice(0, -1).reduce((at: Json, key) => at[key], exchange);
      change(holder, keys.at(-1) ?? "");
      await writeFile(join(folder, place), JSON.stringify(exchange));
      const error: unknown = await readScenario(scenario, folder).catch((error: unknown) => error);
      expect(error, pointer(...keys)).toBeInstanceOf(RecordingError);
      expect((error as RecordingError).message).toContain(place.split("/")[1]);
    };
    for (const keys of REQUIRED) {
      await refused((holder, key) => delete holder[key], keys);
      await refused((holder, key) => Object.assign(holder, { [key]: null }), keys);
    }
  },
);
