import type { OrchestrationRecord } from "@cargo-records/client";
import { Table } from "console-table-printer";

/** A record, and where it was listed from. */
export interface ListedRecord {
  readonly source: string;
  readonly record: OrchestrationRecord;
}

/** Records as a table for people, one line each. */
export function recordsTable(listed: readonly ListedRecord[]): string {
  const table = new Table({
    shouldDisableColors: true,
    columns: [
      { name: "source", alignment: "left" },
      { name: "id", alignment: "left" },
      { name: "title", alignment: "left", maxLen: 28 },
      { name: "status", alignment: "left" },
      { name: "steps", title: "executions" },
      { name: "credits" },
      { name: "createdAt", title: "created", alignment: "left" },
    ],
  });
  for (const { source, record } of listed) {
    const { id, title, status, executions, createdAt } = record;
    const credits = executions.reduce((sum, { creditsUsedCount }) => sum + creditsUsedCount, 0);
    table.addRow({
      source,
      id,
      title,
      status,
      steps: executions.length,
      credits: Number(credits.toFixed(4)),
      createdAt,
    });
  }
  return table.render();
}
