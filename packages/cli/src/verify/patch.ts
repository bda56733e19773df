/** A change of some lines of a text: those from `from` until before `to`, counted from 0, become others. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly string[];
}

const CONTEXT = 3;

/** A unified diff of edits that do not overlap, as `git apply` and `patch -p1` take it; empty without edits. */
export function toPatch(path: string, lines: readonly string[], edits: readonly Edit[]): string {
  const sorted = [...edits].sort((a, b) => a.from - b.from || a.to - b.to);
  if (sorted.length === 0) return "";
  const hunks: Edit[][] = [];
  for (const edit of sorted) {
    const last = hunks.at(-1)?.at(-1);
    if (last && edit.from - last.to <= 2 * CONTEXT) hunks.at(-1)?.push(edit);
    else hunks.push([edit]);
  }
  // The text after the last line break is no line.
  const end = lines.at(-1) === "" ? lines.length - 1 : lines.length;
  let shift = 0;
  const texts = hunks.map((hunk) => {
    const from = Math.max(0, (hunk[0]?.from ?? 0) - CONTEXT);
    const to = Math.min(end, (hunk.at(-1)?.to ?? 0) + CONTEXT);
    const body: string[] = [];
    let at = from;
    for (const edit of hunk) {
      body.push(...lines.slice(at, edit.from).map((line) => ` ${line}`));
      body.push(...lines.slice(edit.from, edit.to).map((line) => `-${line}`), ...edit.lines.map((line) => `+${line}`));
      at = edit.to;
    }
    body.push(...lines.slice(at, to).map((line) => ` ${line}`));
    const grown = hunk.reduce((sum, edit) => sum + edit.lines.length - (edit.to - edit.from), 0);
    const head = `@@ -${from + 1},${to - from} +${from + 1 + shift},${to - from + grown} @@`;
    shift += grown;
    return [head, ...body].join("\n");
  });
  return `--- a/${path}\n+++ b/${path}\n${texts.join("\n")}\n`;
}
