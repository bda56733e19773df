import type { Trial } from "./try-worlds.ts";

const USUAL_LIMIT = 100;

/** How listings by time ended, by the order of the server and by how much happened, and why those did that did not succeed. */
export function exactnessTable(trials: readonly Trial[]): string {
  const honest = trials.filter(({ world }) => world.trouble !== "lies");
  const groups = grouped(honest, ({ world }) => `${world.server.sort}, ${world.pace}`);
  const head = ["server, pace", "worlds", "exact", "typed", "wrong", "requests / floor when quiet"];
  const rows = [...groups].sort().map(([name, some]) => [name, ...counts(some), overFloor(some)]);
  const lies = trials.filter(({ world }) => world.trouble === "lies");
  return [
    aligned([head, ...rows, ["all", ...counts(honest), overFloor(honest)], ["servers that lie", ...counts(lies), "-"]]),
    `typed errors without faults: ${share(honest.filter(({ world }) => world.trouble === "none"))}`,
    `typed errors with faults: ${share(honest.filter(({ world }) => world.trouble === "faults"))}`,
    `typed errors of servers that lie: ${share(lies)}`,
    `wrong of servers that lie: ${reasons(lies, wrongOf)}`,
  ].join("\n");
}

/** How often each ending came, the most frequent first. */
function reasons(trials: readonly Trial[], nameOf: (trial: Trial) => string | undefined): string {
  const named = trials.map(nameOf).filter((name) => name !== undefined);
  const groups = [...grouped(named, (name) => name)].sort(([, one], [, other]) => other.length - one.length);
  return groups.map(([name, some]) => `${name} ${some.length}`).join(", ") || "none";
}

function share(trials: readonly Trial[]): string {
  const errors = trials.filter(({ verdict }) => verdict.kind === "error");
  const rate = ((100 * errors.length) / Math.max(1, trials.length)).toFixed(2);
  return `${rate} % of ${trials.length}: ${reasons(errors, errorOf)}`;
}

function errorOf({ verdict }: Trial): string | undefined {
  return verdict.kind === "error" ? [verdict.code, verdict.reason ?? []].flat().join("/") : undefined;
}

function wrongOf({ verdict }: Trial): string | undefined {
  return verdict.kind === "wrong" ? verdict.why[0]?.replaceAll(/\d+/g, "n") : undefined;
}

function counts(trials: readonly Trial[]): string[] {
  const of = (kind: Trial["verdict"]["kind"]) => String(trials.filter(({ verdict }) => verdict.kind === kind).length);
  return [String(trials.length), of("exact"), of("error"), of("wrong")];
}

/** Requests for each that the pages alone would take, where nothing happens and nothing is broken. */
function overFloor(trials: readonly Trial[]): string {
  const plain = trials.filter(
    ({ world }) => world.pace === "quiet" && world.trouble === "none" && world.breaks.length === 0,
  );
  const floor = plain.reduce((sum, { world: { filter, server }, given }) => {
    const limit = Math.min(filter.limit ?? USUAL_LIMIT, server.maxLimit ?? Number.POSITIVE_INFINITY);
    return sum + Math.max(1, Math.ceil(given / limit));
  }, 0);
  if (floor === 0) return "-";
  return (plain.reduce((sum, { requests }) => sum + requests, 0) / floor).toFixed(2);
}

function grouped<Item>(items: readonly Item[], nameOf: (item: Item) => string): Map<string, Item[]> {
  return Map.groupBy(items, nameOf);
}

function aligned(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string => {
    return row
      .map((cell, column) => (column === 0 ? cell.padEnd : cell.padStart).call(cell, widths[column] ?? 0))
      .join("  ");
  };
  return rows.map(line).join("\n");
}
