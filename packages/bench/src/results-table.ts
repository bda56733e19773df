import { Table } from "console-table-printer";
import type { Results } from "./comparison-results.ts";
import type { Spread } from "./spread-of.ts";

/** Results for people: a table for each comparison, the fastest first. */
export function resultsTable({ suite, environment, rounds, comparisons }: Results): string {
  const { node, cpu, cores, os } = environment;
  const head = `${suite}: ${rounds} rounds, Node ${node}, ${cpu} (${cores} cores), ${os}`;
  return [head, ...comparisons.map(comparisonTable)].join("\n\n");
}

function comparisonTable({ name, description, baseline, contestants }: Results["comparisons"][number]): string {
  const table = new Table({
    shouldDisableColors: true,
    columns: [
      { name: "contestant", alignment: "left" },
      { name: "version", alignment: "left" },
      { name: "call", title: "CPU µs per call", alignment: "right" },
      { name: "ratio", title: `/ ${baseline}`, alignment: "right" },
      { name: "middle", title: "middle half", alignment: "right" },
      { name: "note", alignment: "left" },
    ],
  });
  for (const { name, version, note, cpuMicroseconds, ratio } of contestants.toSorted(byRatio)) {
    const middle = `${digits(ratio.q1)} to ${digits(ratio.q3)}`;
    table.addRow({
      contestant: name,
      version,
      call: digits(cpuMicroseconds.median),
      ratio: digits(ratio.median),
      middle,
      note: note ?? "",
    });
  }
  return `${name}: ${description}\n${table.render()}`;
}

function byRatio(a: { readonly ratio: Spread }, b: { readonly ratio: Spread }): number {
  return a.ratio.median - b.ratio.median;
}

function digits(number: number): string {
  return number < 100 ? number.toPrecision(3) : number.toFixed(0);
}
