import { Table } from "console-table-printer";
import type { Verdict } from "./judge.ts";

/** Verdicts for people: a table of checks by runtime, then the reasons. */
export function reportText(verdicts: readonly Verdict[]): string {
  const runtimes = [...new Set(verdicts.map(({ runtime }) => runtime))];
  const table = new Table({
    shouldDisableColors: true,
    columns: ["check", ...runtimes].map((name) => ({ name, alignment: "left" as const })),
  });
  for (const [check, row] of Map.groupBy(verdicts, (verdict) => verdict.check)) {
    const cells = row.map(({ runtime, outcome }) => [runtime, outcome]);
    table.addRow({ check, ...Object.fromEntries(cells) });
  }
  return [table.render(), ...notes("exception", verdicts), ...notes("FAILED", verdicts), summary(verdicts)].join("\n");
}

/** One line for each check and reason, with the runtimes that they are for. */
function notes(outcome: Verdict["outcome"], verdicts: readonly Verdict[]): string[] {
  const found = verdicts.filter((verdict) => verdict.outcome === outcome);
  const groups = Map.groupBy(found, ({ check, note }) => `${check}: ${note}`);
  return [...groups].map(([text, same]) => `${outcome} on ${same.map(({ runtime }) => runtime).join(", ")}: ${text}`);
}

function summary(verdicts: readonly Verdict[]): string {
  const count = (outcome: Verdict["outcome"]): number => verdicts.filter((one) => one.outcome === outcome).length;
  return `${count("ok")} ok, ${count("exception")} exceptions, ${count("FAILED")} failed.`;
}
