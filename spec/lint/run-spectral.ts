import { dirname, relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { Finding, Severity } from "./finding.ts";
import { runEngine } from "./run-engine.ts";
import { UnusableInput } from "./unusable-input.ts";

interface SpectralResult {
  code: string;
  path: readonly (string | number)[];
  message: string;
  severity: number;
  range: { start: { line: number; character: number } };
  source: string;
}

const SEVERITIES: readonly Severity[] = ["error", "warning", "info", "hint"];

export const RULESET: string = fileURLToPath(new URL("../.spectral.yaml", import.meta.url));

/** What Spectral finds in a document, or in several, given by their absolute path or glob. */
export async function runSpectral(document: string, ruleset: string = RULESET): Promise<Finding[]> {
  const options = ["--quiet", "--ruleset", ruleset];
  const engine = import.meta.resolve("@stoplight/spectral-cli/dist/index.js");
  const results = (await runEngine(engine, document, options)) as SpectralResult[];
  throwUnusable(document, results);
  return results.map(({ code, path, message, severity, range, source }) => ({
    engine: "Spectral",
    rule: code,
    severity: SEVERITIES[severity] ?? "error",
    message,
    file: relative(dirname(document), source),
    line: range.start.line + 1,
    pointer: toPointer(path),
  }));
}

/** What makes most other findings meaningless, because they are its consequences. */
function throwUnusable(document: string, results: readonly SpectralResult[]): void {
  if (results.some(({ code }) => code === "unrecognized-format")) {
    throw new UnusableInput(`${document}: no OpenAPI document of a version that Spectral knows`);
  }
  const broken = results.find(({ code, severity }) => code === "parser" && severity === 0);
  if (broken) throw new UnusableInput(`${whereIs(broken)}: invalid: ${broken.message}`);
  const lost = results.filter(({ code }) => code === "invalid-ref");
  if (lost.length === 0) return;
  const lines = lost.map((result) => {
    return `${whereIs(result)}: unresolved $ref at ${toPointer(result.path)}: ${result.message}`;
  });
  throw new UnusableInput(lines.join("\n"));
}

function whereIs({ source, range: { start } }: SpectralResult): string {
  return `${source}:${start.line + 1}:${start.character + 1}`;
}

function toPointer(path: readonly (string | number)[]): string {
  return ["#", ...path.map((key) => String(key).replaceAll("~", "~0").replaceAll("/", "~1"))].join("/");
}
