import { mkdtempDisposable, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import type { Finding } from "../lint/finding.ts";
import { RULESET, runSpectral } from "../lint/run-spectral.ts";

interface Case {
  name: string;
  /** A document, of which `openapi: 3.1.0` need not be repeated. */
  given: object;
  want: { pointer: string; message: string }[];
}

/**
 * Tests one rule of the real ruleset, all others off, in the real engine. One start of the engine serves all cases,
 * because it takes most of a second.
 */
export function testRule(rule: string, cases: readonly Case[]): void {
  let findings: Finding[];

  beforeAll(async () => {
    await using folder = await mkdtempDisposable(join(tmpdir(), "rule-"));
    const ruleset = join(folder.path, "ruleset.yaml");
    await writeFile(ruleset, JSON.stringify({ extends: [[RULESET, "off"]], rules: { [rule]: true } }));
    for (const [index, { given }] of cases.entries()) {
      await writeFile(join(folder.path, `${index}.json`), JSON.stringify({ openapi: "3.1.0", ...given }));
    }
    findings = await runSpectral(join(folder.path, "*.json"), ruleset);
  });

  for (const [index, { name, want }] of cases.entries()) {
    test(name, () => {
      const found = findings.filter(({ file }) => file === `${index}.json`);
      expect(found.map(({ pointer, message }) => ({ pointer, message }))).toEqual(want);
      expect(found.every((finding) => finding.rule === rule && finding.severity === "error")).toBe(true);
    });
  }
}
