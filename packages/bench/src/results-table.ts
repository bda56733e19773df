import { Table } from "console-table-printer";
import { type ResultsTables, WORDS } from "./results-tables.ts";

/** Results for a terminal. */
export function resultsTable({ suite, head, tables }: ResultsTables): string {
  return [`${suite}: ${head}`, ...tables.map(tableText)].join("\n\n");
}

function tableText({ name, description, columns, rows, bars }: ResultsTables["tables"][number]): string {
  const isWords = (index: number): boolean => index < WORDS.left || index >= columns.length - WORDS.right;
  const table = new Table({
    shouldDisableColors: true,
    columns: columns.map((title, index) => {
      return { name: String(index), title, alignment: isWords(index) ? "left" : "right" };
    }),
  });
  for (const row of rows) table.addRow(Object.fromEntries(row.map((cell, index) => [String(index), cell])));
  return [`${name}: ${description}`, table.render(), ...bars].join("\n");
}
