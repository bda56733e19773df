/** The name that takes the fewest changed, added or left out letters to get from a misspelt one. */
export function nearestName(misspelt: string, names: readonly string[]): string | undefined {
  const distances = names.map((name) => ({ name, distance: distance(misspelt, name) }));
  return distances.sort((a, b) => a.distance - b.distance)[0]?.name;
}

/** Levenshtein's distance, row by row. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [line, letter] of [...from].entries()) {
    const next = [line + 1];
    for (const [column, other] of [...to].entries()) {
      const changed = (row[column] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(changed, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
