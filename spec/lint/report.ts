import type { Explanation } from "./explain.ts";
import type { Finding } from "./finding.ts";
import type { Exception } from "./read-exceptions.ts";

const ENGINES = ["Spectral", "Redocly"] as const;

/** The explanation as text: what to repair, what to look at, and a summary in the last line. */
export function report(explanation: Explanation): string {
  const { unexplained, unused, overdue } = explanation;
  return [
    ...unexplained.map(describeFinding),
    ...unused.map((exception) => `unused exception: ${describeException(exception)}: nothing needs it, delete it`),
    ...overdue.map((exception) => {
      return `overdue exception: ${describeException(exception)}: to be reviewed by ${exception.review}: ${exception.reason}`;
    }),
    ENGINES.map((engine) => summarise(engine, explanation)).join(" "),
  ].join("\n");
}

function describeFinding({ engine, rule, severity, message, file, line, pointer }: Finding): string {
  return `${file}:${line} ${severity} ${engine} ${rule} at ${pointer}\n  ${message}`;
}

function describeException({ rule, place }: Exception): string {
  return `${rule} at ${place}`;
}

function summarise(engine: Finding["engine"], { unexplained, explained }: Explanation): string {
  const open = unexplained.filter((finding) => finding.engine === engine);
  const errors = open.filter(({ severity }) => severity === "error").length;
  const settled = explained.filter(({ finding }) => finding.engine === engine);
  const exceptions = new Set(settled.flatMap(({ exceptions }) => exceptions));
  return (
    `${engine}: ${errors} unexplained errors, ${open.length - errors} unexplained warnings ` +
    `(${settled.length} explained by ${exceptions.size} exceptions).`
  );
}
