import { readdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { ApiReport } from "./api-reports.ts";

export const REPORTS: string = resolve(import.meta.dirname, "../../api");
/** The folders of the packages that are published, in the repository. */
export const PUBLISHED: readonly string[] = ["client", "mock", "types", "validators", "../spec"].map((name) =>
  resolve(import.meta.dirname, "../../..", name),
);

/** How reports differ from those that a reviewer has seen, a line each. Empty when they do not. */
export async function unreviewed(reports: readonly ApiReport[]): Promise<readonly string[]> {
  const findings: string[] = [];
  for (const { file, text } of reports) {
    const seen = await readFile(join(REPORTS, file), "utf8").catch(() => undefined);
    if (seen === text) continue;
    findings.push(seen === undefined ? `${file} is new` : `${file}: ${firstDifference(seen, text)}`);
  }
  return findings;
}

/** Reports of entries that no package has any more. */
export async function leftOver(reports: readonly ApiReport[]): Promise<readonly string[]> {
  const made = new Set(reports.map(({ file }) => file));
  return (await readdir(REPORTS)).filter((file) => !made.has(file));
}

function firstDifference(seen: string, now: string): string {
  const [before, after] = [seen.split("\n"), now.split("\n")];
  const index = after.findIndex((line, at) => line !== before[at]);
  if (index === -1) return `ends before \`${before[after.length]?.trim()}\``;
  return `line ${index + 1} is now \`${after[index]?.trim()}\`, it was \`${before[index]?.trim() ?? ""}\``;
}
