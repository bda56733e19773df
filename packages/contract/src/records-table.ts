import type { OrchestrationRecord } from "@cargo-records/client";
import { Table } from "console-table-printer";

/** Records as a table for people, one line each. */
export function recordsTable(records: readonly OrchestrationRecord[]): string {
  const table = new Table({
    shouldDisableColors: true,
    columns: [
      { name: "id", alignment: "left" },
      { name: "title", alignment: "left" },
      { name: "status", alignment: "left" },
      { name: "steps", title: "executions" },
      { name: "credits" },
      { name: "createdAt", title: "created", alignment: "left" },
    ],
  });
  for (const { id, title, status, executions, createdAt } of records) {
    const credits = executions.reduce((sum, { creditsUsedCount }) => sum + creditsUsedCount, 0);
    table.addRow({ id, title, status, steps: executions.length, credits: Number(credits.toFixed(4)), createdAt });
  }
  return table.render();
}
