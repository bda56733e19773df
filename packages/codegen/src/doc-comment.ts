/** A JSDoc comment of the given text, or nothing for no text. */
export function docComment(text: string, indent = ""): string {
  const lines = text.trim().replaceAll("*/", "*\\/").split("\n");
  if (lines.length === 1) return lines[0] === "" ? "" : `${indent}/** ${lines[0]} */\n`;
  const body = lines.map((line) => `${indent} *${line.trim() === "" ? "" : ` ${line.trimEnd()}`}\n`);
  return `${indent}/**\n${body.join("")}${indent} */\n`;
}
