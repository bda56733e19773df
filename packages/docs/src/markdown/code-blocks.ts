import { regionOf } from "./region.ts";

/** Reads a file of the repository by its path from the root; `undefined` when there is none. */
export type ReadFile = (path: string) => string | undefined;

/** A fenced block: as Markdown has it, or with its code filled in. */
export interface CodeBlock {
  lang: string | null;
  meta: string | null;
  value: string;
}

/** What a drawing is made of. It is no code and needs no source. */
const DRAWING = "text";
const TEST_FILE = /\.test\.[jt]s$/;

/**
 * The gate of "every code block is checked": fills a block with `file=` from that file, or from its `region=`, and lets
 * pass what a test holds to the truth. Returns the block to show, or what is wrong with it.
 */
export function checkedBlock(block: CodeBlock, read: ReadFile): CodeBlock | string {
  const { lang, meta } = block;
  const { file, region, from, "checked-by": checkedBy, ...rest } = attributesOf(meta ?? "");
  if (lang === null) return "a code block without a language; name one, `text` for a drawing";
  if (lang === DRAWING && file === undefined) return block;
  if (file !== undefined) return includedBlock(block, { file, region, rest }, read);
  if (lang === "output") return outputBlock(block, from, read);
  if (checkedBy === undefined) {
    return `a code block of \`${lang}\` that nothing checks; include it with \`file=<path from the root>\`, or name the test that holds it to the truth with \`checked-by=<path>\``;
  }
  if (!TEST_FILE.test(checkedBy)) return `\`checked-by=${checkedBy}\` does not name a test file`;
  if (read(checkedBy) === undefined) return `\`checked-by=${checkedBy}\`: there is no such file`;
  return block;
}

function outputBlock(block: CodeBlock, from: string | undefined, read: ReadFile): CodeBlock | string {
  if (from === undefined)
    return "output that nothing compares; name what makes or compares it with `from=<path from the root>`";
  if (read(from) === undefined) return `\`from=${from}\`: there is no such file`;
  return { ...block, lang: "text" };
}

interface Include {
  readonly file: string;
  readonly region: string | undefined;
  readonly rest: Readonly<Record<string, string>>;
}

function includedBlock(block: CodeBlock, { file, region, rest }: Include, read: ReadFile): CodeBlock | string {
  if (block.value.trim() !== "") return `\`file=${file}\` fills the block; leave it empty`;
  const source = read(file);
  if (source === undefined) return `\`file=${file}\`: there is no such file`;
  const value = regionOf(source, region);
  if (value === undefined) return `\`file=${file}\` has no whole region \`${region}\``;
  if (value === "") return `\`file=${file}\`: there is nothing in it`;
  if (block.lang === "output") return { lang: "text", value, meta: 'title="It prints"' };
  return { ...block, value, meta: `title=${JSON.stringify(rest["title"] ?? file)}` };
}

function attributesOf(meta: string): Record<string, string> {
  const found = meta.matchAll(/([\w-]+)=(?:"([^"]*)"|(\S+))/g);
  return Object.fromEntries([...found].map(([, name = "", quoted, bare]) => [name, quoted ?? bare ?? ""]));
}
