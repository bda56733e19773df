import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { type CodeBlock, checkedBlock, type ReadFile } from "./code-blocks.ts";
import { repositoryReader } from "./repository-reader.ts";

const FENCE = /^(?:`{3}|~{3})/;

interface MarkdownNode extends Partial<CodeBlock> {
  readonly type: string;
  readonly children?: MarkdownNode[];
  readonly position?: { readonly start: { readonly line: number; readonly offset?: number } };
}

interface Options {
  /** The root of the repository. */
  readonly root: string;
  /** The folder whose pages are held to the gate. Others are records, which state what was. */
  readonly gated: string;
}

interface Source {
  readonly path: string;
  /** What the parser saw: the file, perhaps without its front matter. */
  readonly value: unknown;
}

/** A remark plugin: fills and checks the code blocks of gated pages. Throws what is wrong with a page, one line for each block. */
export function remarkCheckedCode({ root, gated }: Options) {
  return (tree: unknown, { path, value }: Source): void => {
    if (relative(gated, path).startsWith("..")) return;
    const offset = linesLeftOut(readFileSync(path, "utf8"), String(value));
    // MDX knows no indented code: what a parser of Markdown takes for it is the content of a component.
    const counts = ({ position }: MarkdownNode) =>
      !path.endsWith(".mdx") || FENCE.test(String(value).slice(position?.start.offset ?? 0));
    const problems = fillBlocks(tree as MarkdownNode, repositoryReader(root), counts);
    if (problems.length === 0) return;
    throw new Error(
      problems.map(({ line, message }) => `${relative(root, path)}:${line + offset}: ${message}`).join("\n"),
    );
  };
}

interface Problem {
  /** Counted from 1 in what the parser saw. */
  readonly line: number;
  readonly message: string;
}

/** Fills the code blocks of a tree in place, and returns what is wrong with the others. */
function fillBlocks(tree: MarkdownNode, read: ReadFile, counts: (code: MarkdownNode) => boolean): Problem[] {
  if (tree.type !== "code") return (tree.children ?? []).flatMap((child) => fillBlocks(child, read, counts));
  if (!counts(tree)) return [];
  const checked = checkedBlock({ lang: tree.lang ?? null, meta: tree.meta ?? null, value: tree.value ?? "" }, read);
  if (typeof checked === "string") return [{ line: tree.position?.start.line ?? 0, message: checked }];
  Object.assign(tree, checked);
  return [];
}

/** Astro cuts the front matter off, or blanks it out; a reader counts lines in the file. */
export function linesLeftOut(file: string, parsed: string): number {
  const leadingLines = lineBreaks(parsed.slice(0, parsed.length - parsed.trimStart().length));
  return lineBreaks(file.slice(0, Math.max(0, file.indexOf(parsed.trim())))) - leadingLines;
}

function lineBreaks(text: string): number {
  return text.split("\n").length - 1;
}
