import { type ResultsTables, WORDS } from "./results-tables.ts";

/** Results of all suites as a page in Markdown. */
export function resultsPage(suites: readonly ResultsTables[]): string {
  const intro = [
    "# Results",
    "Written by `pnpm bench` from the files in [`results`](results); how it measures, and how to read it, stands in the",
    "[README](README.md). The ratio counts: a median over rounds in which everyone ran once.",
  ];
  const [title, ...text] = intro;
  return `${[title, text.join("\n"), ...suites.map(section)].join("\n\n")}\n`;
}

function section({ suite, head, tables }: ResultsTables): string {
  return [`## ${suite}`, `${head}.`, ...tables.map(table)].join("\n\n");
}

function table({ name, description, columns, rows, bars }: ResultsTables["tables"][number]): string {
  const isWords = (index: number): boolean => index < WORDS.left || index >= columns.length - WORDS.right;
  const line = (cells: readonly string[]): string => `| ${cells.map(escaped).join(" | ")} |`;
  const rule = `| ${columns.map((_, index) => (isWords(index) ? ":--" : "--:")).join(" | ")} |`;
  const grid = [line(columns), rule, ...rows.map(line)].join("\n");
  return [
    `### ${name}`,
    `${description}.`,
    grid,
    ...(bars.length > 0 ? [bars.map((bar) => `- ${bar}`).join("\n")] : []),
  ].join("\n\n");
}

function escaped(cell: string): string {
  return cell.replaceAll("|", "\\|");
}
