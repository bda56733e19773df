import { cp, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { FROM_RECORDINGS, samplesOf, trySamples } from "@cargo-records/contract/samples";
import { apiReports } from "../api/api-reports.ts";
import { unreviewed } from "../api/committed-reports.ts";

/** One way in which a package can be unfit once it is installed. `root` is its folder below `project`. */
interface InstalledCheck {
  readonly name: string;
  readonly find: (root: string, project: string) => Promise<readonly string[]>;
}

/** What is wrong with packages in `node_modules` of a project, a line each, with the name of the check that says so. */
export async function checkInstalled(project: string, names: readonly string[]): Promise<readonly string[]> {
  const findings: string[] = [];
  for (const name of names) {
    const root = join(project, "node_modules", name);
    for (const check of CHECKS) {
      for (const finding of await check.find(root, project)) findings.push(`${name}: ${check.name}: ${finding}`);
    }
  }
  return findings;
}

const CHECKS: readonly InstalledCheck[] = [
  { name: "samples", find: bySamples },
  { name: "api", find: byApi },
];

/** Those of its README, as programs of that project. */
async function bySamples(root: string, project: string): Promise<readonly string[]> {
  const samples = samplesOf(await readFile(join(root, "README.md"), "utf8").catch(() => ""));
  const tried = await trySamples(project, samples, { preload: FROM_RECORDINGS });
  return tried.flatMap(({ finding }, index) => (finding === undefined ? [] : [`sample ${index + 1}: ${finding}`]));
}

/**
 * What it exports, beside the report that a reviewer has seen. The extractor takes what is in `node_modules` for somebody else's:
 * it reads a copy, from which the same dependencies are found.
 */
async function byApi(root: string, project: string): Promise<readonly string[]> {
  const copy = join(project, "api", basename(root));
  await cp(root, copy, { recursive: true });
  return unreviewed(await apiReports(copy, `${copy}-reports`));
}
