import { fileURLToPath } from "node:url";
import type { Finding } from "./finding.ts";
import { runEngine } from "./run-engine.ts";

interface RedoclyProblem {
  ruleId: string;
  severity: "error" | "warn";
  message: string;
  location: readonly [{ source: { ref: string }; pointer?: string; start: { line: number } }];
}

const CONFIG = fileURLToPath(new URL("../redocly.yaml", import.meta.url));
const NO_LIMIT = String(Number.MAX_SAFE_INTEGER); // by default it prints 100 problems and drops the rest

/** What Redocly finds in a document, given by its absolute path. */
export async function runRedocly(document: string): Promise<Finding[]> {
  const options = ["--config", CONFIG, "--lint-config", "error", "--max-problems", NO_LIMIT];
  const engine = import.meta.resolve("@redocly/cli/bin/cli.js");
  const { problems } = (await runEngine(engine, document, options)) as { problems: RedoclyProblem[] };
  return problems.map(({ ruleId, severity, message, location: [{ source, pointer = "#/", start }] }) => ({
    engine: "Redocly",
    rule: ruleId,
    severity: severity === "warn" ? "warning" : severity,
    message,
    file: source.ref,
    line: start.line,
    pointer,
  }));
}
