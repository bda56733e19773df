import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { exchangeFiles } from "./exchange-files.ts";
import { parseExchange } from "./parse-exchange.ts";
import { parseScenario } from "./parse-scenario.ts";
import { readFolder } from "./read-folder.ts";
import { readJson } from "./read-json.ts";
import type { Recording, Scenario } from "./recording.ts";
import { RecordingError } from "./recording-error.ts";
import { recordingsDir } from "./recordings-dir.ts";

const SCENARIO_NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * Reads one scenario, such as `empty-workspace`.
 *
 * @param name The name of its folder, in kebab case.
 * @param dir The folder that holds the scenarios, as a path or a `file:` URL. Default: the recordings of this package.
 * @throws {RecordingError} when the folder or a file in it is not as the format asks.
 */
export async function readScenario(name: string, dir: string | URL = recordingsDir): Promise<Scenario> {
  const parent = typeof dir === "string" ? dir : fileURLToPath(dir);
  const folder = join(parent, name);
  if (!SCENARIO_NAME.test(name)) throw new RecordingError(folder, "", "expected a folder name in kebab case");
  const files = exchangeFiles(folder, await readFolder(folder));
  const scenarioFile = join(folder, "scenario.json");
  const about = parseScenario(await readJson(scenarioFile), scenarioFile);
  const recordings: Recording[] = [];
  for (const file of files) {
    const path = join(folder, file);
    recordings.push({ file, exchange: parseExchange(await readJson(path), path) });
  }
  return { name, ...about, recordings };
}
