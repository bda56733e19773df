import { printable } from "../output/printable.ts";
import type { Styles } from "../styles.ts";
import type { Finding } from "./compare.ts";
import type { Observed } from "./observed.ts";

/** What `verify` found, for a reader. */
export function showReport(findings: readonly Finding[], observed: Observed, styles: Styles): string {
  const { bold, dim, red, yellow, green } = styles;
  const facts: [string, unknown][] = [
    ["GET", answers(observed.get)],
    ["POST", answers(observed.post)],
    ["limit", observed.limit],
    ["offset", observed.offset],
    ["count", observed.count],
    ["default page", observed.defaultPage],
    ["largest page", observed.largestPage],
    ["order", observed.order],
    ["time bounds", observed.bounds],
    ["titles", observed.titleMatch],
    ...Object.entries(observed.filters).map(([key, verdict]): [string, unknown] => [`filter ${key}`, verdict]),
  ];
  const differing = findings.filter(({ kind }) => kind === "differs");
  const learned = findings.filter(({ kind }) => kind === "learned");
  return [
    bold(`Looked at ${observed.records} records in ${observed.requests} requests.`),
    ...facts.map(
      ([name, value]) => `${dim(name.padEnd(24))}${printable(String(value ?? "not known: the records do not tell"))}`,
    ),
    "",
    ...section(learned, bold("Learned: the description says nothing about it yet"), yellow),
    ...section(differing, bold("Differs from the description"), red),
    differing.length === 0 ? green("The API does what the description says.") : red(`${differing.length} differ.`),
    "",
  ].join("\n");
}

function section(findings: readonly Finding[], title: string, paint: (text: string) => string): string[] {
  if (findings.length === 0) return [];
  const lines = findings.map(({ id, stated, observed }) => {
    const beside = stated === undefined ? "" : ` (the description: ${printable(stated)})`;
    return `  ${paint(printable(id))}: ${printable(observed)}${beside}`;
  });
  return [title, ...lines, ""];
}

function answers(status: number): string {
  return status === 200 ? "answers" : `answers ${status}`;
}
