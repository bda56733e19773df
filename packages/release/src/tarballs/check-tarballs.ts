import type { Packed } from "../rehearse/pack-release.ts";
import { checks } from "./checks.ts";

/** What is wrong with tarballs, a line each, with the name of the check that says so. */
export async function checkTarballs(packages: readonly Packed[]): Promise<readonly string[]> {
  const findings: string[] = [];
  for (const packed of packages) {
    for (const { name, find } of checks) {
      for (const finding of await find(packed)) findings.push(`${packed.name}: ${name}: ${finding}`);
    }
  }
  return findings;
}
