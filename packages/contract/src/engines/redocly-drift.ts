import { mkdtempDisposable, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { type Har, toHar } from "@cargo-records/mock";
import manifest from "@redocly/cli/package.json" with { type: "json" };
import { run } from "../run-cli.ts";
import type { Case, Engine } from "./engine.ts";

const REDOCLY = fileURLToPath(import.meta.resolve("@redocly/cli/bin/cli.js"));
/** Where the exchanges take place, whatever servers the document names. */
const SERVER = "https://api.example.com";
const QUIET = { REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };

interface Sarif {
  readonly runs: readonly [{ readonly results: readonly Result[] }];
}

interface Result {
  readonly message: { readonly text: string };
  readonly properties: {
    /** The position of the exchange in the archive. */
    readonly exchangeIndex: number;
    readonly target: "request" | "response";
    /** Where in the body. */
    readonly dataPath?: string;
  };
}

/** `redocly drift`: holds the cases, as an HTTP Archive, against the document. What it only notes counts as well. */
export function createRedoclyDrift(specPath: string): Engine {
  return {
    name: "Redocly drift",
    version: manifest.version,
    async judge(cases) {
      const verdicts = new Map<string, string[]>(cases.map(({ name }) => [name, []]));
      const [{ results }] = (await drift(resolve(specPath), archiveOf(cases))).runs;
      for (const { message, properties } of results) {
        const { exchangeIndex, target, dataPath = "" } = properties;
        verdicts.get((cases[exchangeIndex] as Case).name)?.push(`/${target}${dataPath} ${message.text}`);
      }
      return verdicts;
    },
  };
}

function archiveOf(cases: readonly Case[]): Har {
  const recordings = cases.map(({ name, exchange }) => ({ file: name, exchange }));
  return toHar({ name: "cases", title: "Cases.", description: "To be judged.", recordings }, { baseUrl: SERVER });
}

/** As SARIF: its JSON makes one problem of equal ones in several exchanges, and names the first exchange only. */
async function drift(specPath: string, archive: Har): Promise<Sarif> {
  await using folder = await mkdtempDisposable(join(tmpdir(), "redocly-drift-"));
  await writeFile(join(folder.path, "cases.har"), JSON.stringify(archive));
  const args = ["drift", "cases.har", "--api", specPath, "--server", SERVER, "--format", "sarif", "-o", "report.sarif"];
  const { stderr } = await run(process.execPath, [REDOCLY, ...args], { cwd: folder.path, env: QUIET });
  const report = await readFile(join(folder.path, "report.sarif"), "utf8").catch(() => undefined);
  // The exit code is 1 both for findings and for failures, and a rule that fails finds nothing.
  if (report === undefined || stderr.includes("failed to execute")) {
    throw new Error(`redocly drift did not judge the cases against ${specPath}. It said:\n${stderr.trim()}`);
  }
  return JSON.parse(report);
}
