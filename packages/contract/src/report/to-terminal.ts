import { styleText } from "node:util";
import type { ContractReport } from "./contract-report.ts";
import { escapeControls } from "./escape-controls.ts";
import type { LocatedReport } from "./locate-findings.ts";
import { ACCEPTED_FILE } from "./read-accepted.ts";
import { summarise } from "./summarise.ts";

export interface TerminalOptions {
  readonly colour: boolean;
  /** Such as `2026-11-25`: accepted findings whose review date lies before it are named. */
  readonly today: string;
}

type Style = (format: Parameters<typeof styleText>[0], text: string) => string;

/** The report for people: what was held against what, then what to repair, place by place. */
export function toTerminal(report: LocatedReport, { colour, today }: TerminalOptions): string {
  const style: Style = (format, text) => (colour ? styleText(format, text, { validateStream: false }) : text);
  const sections = [summarise(report), overdue(report, today), ...places(report, style), [verdict(report, style)]];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join("\n")}\n`)
    .join("\n");
}

function overdue({ accepted }: Pick<ContractReport, "accepted">, today: string): string[] {
  const late = accepted.filter(({ review }) => review < today);
  const reasons = new Set(late.map(({ check, reason, review }) => `${check}, by ${review}: ${reason}`));
  return [...reasons].map((reason) => escapeControls(`Review is overdue of the accepted ${reason}`));
}

function places({ findings }: LocatedReport, style: Style): string[][] {
  const byPlace = Map.groupBy(findings, ({ place, location }) => location?.file ?? place);
  return [...byPlace].map(([place, found]) => [
    style("bold", escapeControls(place)),
    ...found.flatMap(({ id, pointer, message, location }) => [
      `  ${location ? `line ${location.line}  ` : ""}${style("yellow", escapeControls(id))}  ${escapeControls(pointer)}`.trimEnd(),
      `    ${escapeControls(message)}`,
    ]),
  ]);
}

function verdict({ findings }: LocatedReport, style: Style): string {
  if (findings.length === 0) return style("green", "No findings.");
  const places = new Set(findings.map(({ place }) => place)).size;
  const count = `${findings.length} ${findings.length === 1 ? "finding" : "findings"}`;
  return [
    style("red", `${count} in ${places} ${places === 1 ? "place" : "places"}.`),
    "Do what the finding says. Where it says nothing, repair the recording, or the spec if the recording is right. What is",
    `right as it stands is accepted in ${ACCEPTED_FILE}, with a reason.`,
  ].join("\n");
}
