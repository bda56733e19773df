import type { OrchestrationRecord } from "@cargo-records/types";
import type { RunGraph } from "../graph/run-graph.ts";
import { factsOf, failureLines } from "../graph/show-record.ts";
import { showCredits } from "../graph/show-tree.ts";
import { showDuration } from "../output/show-number.ts";
import { toneOf } from "./colours.ts";
import { drawGraph } from "./draw-graph.ts";
import { escapeMarkup as text } from "./escape.ts";
import { page, tableOf } from "./page.ts";

/** One record as a page: why it failed, what it is, its graph, and every step. */
export function recordPage(record: OrchestrationRecord, graph: RunGraph): string {
  const failure = failureLines(record, graph).map((line) => `<p>${text(line)}</p>`);
  const facts = factsOf(record, graph).map(([name, value]) => `<dt>${text(name)}</dt><dd>${text(value)}</dd>`);
  const drawing = drawGraph(`The graph of ${record.title}`, graph);
  return page(
    `${record.title}: ${record.status}`,
    [
      `<p><span class="badge ${toneOf(record.status)}">${text(record.status)}</span></p>`,
      `<h1>${text(record.title)}</h1>`,
      ...(failure.length > 0 ? [`<div class="failure">${failure.join("")}</div>`] : []),
      `<dl>${facts.join("\n")}</dl>`,
      "<h2>Graph</h2>",
      ...(graph.isWhole
        ? []
        : [`<p class="quiet">A release was run: the record shows what was executed, not the whole graph.</p>`]),
      `<div class="scroll" role="region" aria-label="Graph" tabindex="0">${drawing}</div>`,
      "<h2>Steps</h2>",
      tableOf(
        "Steps",
        [
          { text: "#", isNumber: true },
          { text: "node" },
          { text: "status" },
          { text: "time", isNumber: true },
          { text: "credits", isNumber: true },
          { text: "what came of it" },
        ],
        stepsOf(graph),
      ),
    ].join("\n"),
  );
}

function stepsOf(graph: RunGraph): string[][] {
  const all = graph.nodes.flatMap((node) => [node, ...node.inside]);
  return all
    .flatMap(({ slug, steps }) => steps.map((step) => ({ slug, step })))
    .sort((a, b) => a.step.order - b.step.order)
    .map(({ slug, step }) => [
      String(step.order),
      text(slug),
      `<span class="${toneOf(step.status)}">${text(step.status)}</span>`,
      step.durationMs === null ? "" : text(showDuration(step.durationMs)),
      step.credits > 0 ? showCredits(step.credits) : "",
      text(step.error ?? step.title ?? ""),
    ]);
}
