import type { Outcome } from "./outcome.ts";
import type { RanSection } from "./run-matrix.ts";

const HEAD = `# Faults, and what a caller sees

Written by \`pnpm --filter @cargo-records/contract fault-matrix\` from what a run over HTTP on loopback showed; a test fails when it
is stale. The client has its default options unless a row says otherwise. Its clock and its random number, always a half, are
injected: waits are exact, and nobody waits. Attempts, waits and requests are those of all callers together. Each row also
proves that no token is in an error, and that no timer, abort listener or open request is left.
`;

const COLUMNS = [
  "what happens",
  "the caller gets",
  "code",
  "detail",
  "status",
  "attempts",
  "waits, ms",
  "elapsed, ms",
  "requests",
];

/** The matrix as the Markdown page of the documentation. */
export function matrixText(sections: readonly RanSection[]): string {
  const parts = sections.map(({ title, note, rows }) =>
    [`## ${title}`, ...(note ? [note] : []), table(rows)].join("\n\n"),
  );
  return [HEAD, ...parts].join("\n");
}

function table(rows: RanSection["rows"]): string {
  const lines = [COLUMNS, COLUMNS.map(() => "---"), ...rows.map(({ row, outcome }) => [row.what, ...cells(outcome)])];
  return lines.map((line) => `| ${line.join(" | ")} |\n`).join("");
}

function cells({
  result,
  code,
  detail,
  status,
  attempts,
  waitsMs,
  elapsedMs,
  requests,
  tokenCalls,
}: Outcome): string[] {
  const named = code === undefined ? result : `\`${result}\``;
  const asked = tokenCalls === undefined ? `${requests}` : `${requests}, and ${tokenCalls} for tokens`;
  const parts = [named, code && `\`${code}\``, detail, status, attempts, list(waitsMs), elapsedMs, asked];
  return parts.map((part) => `${part ?? ""}`);
}

function list(waitsMs: readonly number[]): string {
  return waitsMs.length > 2 && new Set(waitsMs).size === 1 ? `${waitsMs.length} × ${waitsMs[0]}` : waitsMs.join(", ");
}
