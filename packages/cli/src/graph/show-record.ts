import type { OrchestrationRecord } from "@cargo-records/types";
import { printable } from "../output/printable.ts";
import { showDuration } from "../output/show-number.ts";
import type { Styles } from "../styles.ts";
import type { RunGraph } from "./run-graph.ts";
import { showCredits, showTree } from "./show-tree.ts";

/** What one record is, for a reader at a terminal: why it failed first, then what it is, then its graph. */
export function showRecord(record: OrchestrationRecord, graph: RunGraph, styles: Styles): string {
  const paint = record.status === "success" ? styles.green : record.status === "error" ? styles.red : styles.yellow;
  const facts = factsOf(record, graph).map(([name, value]) => `${styles.dim(name.padEnd(10))} ${printable(value)}`);
  const note = graph.isWhole ? "Graph" : "Executed (a release was run: the record has no graph of its own)";
  return [
    `${paint(record.status)}  ${styles.bold(printable(record.title))}`,
    ...failureLines(record, graph).map((line) => styles.red(printable(line))),
    "",
    ...facts,
    "",
    styles.bold(graph.nodes.length > 0 ? note : "Nothing was executed yet."),
    showTree(graph, styles),
  ].join("\n");
}

/** Where and why it failed; the record and its last failing node may say it in two ways. */
export function failureLines({ errorMessage }: OrchestrationRecord, { failing }: RunGraph): string[] {
  if (!failing) return errorMessage === null ? [] : [errorMessage];
  const { slug, step } = failing;
  const reason = step.error ?? errorMessage;
  const first = `Failed at ${slug} (step ${step.order})${reason ? `: ${reason}` : ""}`;
  return errorMessage === null || errorMessage === reason ? [first] : [first, errorMessage];
}

/** Name and value of what there is to know. */
export function factsOf(record: OrchestrationRecord, { credits }: RunGraph): [string, string][] {
  const took = record.finishedAt === null ? null : Date.parse(record.finishedAt) - Date.parse(record.createdAt);
  const facts: [string, string | null | undefined][] = [
    ["record", record.id],
    ["run", record.runUuid],
    ["workflow", record.workflowUuid],
    ["release", record.releaseUuid],
    ["batch", record.batchUuid],
    ["parent run", record.parentRunUuid],
    ["agent", record.parentAgentUuid],
    ["created", record.createdAt],
    ["finished", record.finishedAt ?? "not yet"],
    ["took", took === null ? null : showDuration(took)],
    ["steps", String(record.executions.length)],
    ["credits", showCredits(credits)],
  ];
  return facts.filter((fact): fact is [string, string] => typeof fact[1] === "string");
}
