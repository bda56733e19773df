import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readFolder } from "./read-folder.ts";
import { readScenario } from "./read-scenario.ts";
import type { Scenario } from "./recording.ts";
import { RecordingError } from "./recording-error.ts";
import { recordingsDir } from "./recordings-dir.ts";

/**
 * Reads every scenario of a folder, by name.
 *
 * @param dir The folder that holds the scenarios, as a path or a `file:` URL. Default: the recordings of this package.
 * @throws {RecordingError} when the folder or a file in it is not as the format asks.
 */
export async function readRecordings(dir: string | URL = recordingsDir): Promise<Scenario[]> {
  const parent = typeof dir === "string" ? dir : fileURLToPath(dir);
  const entries = await readFolder(parent);
  if (entries.length === 0) throw new RecordingError(parent, "", "no scenario; expected one folder per scenario");
  const scenarios: Scenario[] = [];
  for (const entry of entries) {
    if (!entry.isDirectory()) {
      throw new RecordingError(
        join(parent, entry.name),
        "",
        "not a folder; expected one folder per scenario and nothing else",
      );
    }
    scenarios.push(await readScenario(entry.name, parent));
  }
  return scenarios;
}
