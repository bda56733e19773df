const START = /^\s*(?:\/\/|#)\s*#region\s+(\S+)\s*$/;
const END = /^\s*(?:\/\/|#)\s*#endregion\b.*$/;

/** A file without its region markers, or one region of it, outdented. `undefined` when there is no such region, or it does not end. */
export function regionOf(source: string, region?: string): string | undefined {
  const lines = source.replaceAll("\r\n", "\n").trimEnd().split("\n");
  if (region === undefined) return outdent(lines.filter(isCode));
  const start = lines.findIndex((line) => START.exec(line)?.[1] === region);
  if (start < 0) return undefined;
  let depth = 1;
  for (let at = start + 1; at < lines.length; at++) {
    const line = lines[at] ?? "";
    if (START.test(line)) depth++;
    if (END.test(line)) depth--;
    if (depth === 0) return outdent(lines.slice(start + 1, at).filter(isCode));
  }
  return undefined;
}

function isCode(line: string): boolean {
  return !START.test(line) && !END.test(line);
}

function outdent(lines: readonly string[]): string {
  const indents = lines.filter((line) => line.trim() !== "").map((line) => line.search(/\S/));
  const indent = indents.length === 0 ? 0 : Math.min(...indents);
  return lines
    .map((line) => line.slice(indent))
    .join("\n")
    .replace(/^\n+|\s+$/g, "");
}
