import { checkedBlock, type ReadFile } from "./code-blocks.ts";

const FENCED = /^([ \t]*)(`{3,})([^\s`]+)?[ \t]*([^\n`]*)\n(?:([\s\S]*?)\n)?\1\2[ \t]*$/gm;

/** The Markdown of a page with the code of its blocks filled in, for readers that are programs. */
export function filledMarkdown(markdown: string, read: ReadFile): string {
  return markdown.replace(FENCED, (whole, indent: string, fence: string, lang = "", meta = "", value = "") => {
    const block = checkedBlock({ lang, meta, value: value.trim() }, read);
    if (typeof block === "string") return whole;
    const lines = [`${fence}${block.lang}`, ...block.value.split("\n"), fence];
    return lines.map((line) => (line === "" ? "" : indent + line)).join("\n");
  });
}
