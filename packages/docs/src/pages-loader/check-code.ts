import { glob, readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createMarkdownProcessor } from "@astrojs/markdown-remark";
import { remarkCheckedCode } from "../markdown/remark-checked-code.ts";

/** Set before the message of a plugin; names the file by its path on this machine. */
const PREFIX = /^Failed to parse Markdown file .*\n/;

/**
 * Holds every page of a folder to the gate on code blocks. Throws all problems at once. Astro itself logs what a remark plugin throws, and
 * goes on without the page.
 */
export async function checkCode({ root, gated }: { readonly root: string; readonly gated: string }): Promise<void> {
  const processor = await createMarkdownProcessor({
    syntaxHighlight: false,
    remarkPlugins: [[remarkCheckedCode, { root, gated }]],
  });
  const problems: string[] = [];
  for await (const name of glob("**/*.{md,mdx}", { cwd: gated })) {
    const path = join(gated, name);
    try {
      await processor.render(await readFile(path, "utf8"), { fileURL: pathToFileURL(path) });
    } catch (error) {
      problems.push(String(error instanceof Error ? error.message : error).replace(PREFIX, ""));
    }
  }
  if (problems.length > 0) throw new Error(`Code blocks that are not checked:\n${problems.sort().join("\n")}`);
}
