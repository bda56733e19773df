import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createMarkdownProcessor } from "@astrojs/markdown-remark";
import { expect, onTestFinished, test } from "vitest";
import { linesLeftOut, remarkCheckedCode } from "./remark-checked-code.ts";

async function render(markdown: string, gated = ".", name = "page.md"): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), "docs-"));
  onTestFinished(() => rm(root, { recursive: true }));
  const page = join(root, name);
  await writeFile(page, `---\ntitle: Page\n---\n\n${markdown}`);
  await writeFile(join(root, "a.ts"), "list();\n");
  const processor = await createMarkdownProcessor({
    syntaxHighlight: false,
    remarkPlugins: [[remarkCheckedCode, { root, gated: join(root, gated) }]],
  });
  return (await processor.render(markdown.trim(), { fileURL: pathToFileURL(page) })).code;
}

test("a block is filled, inside lists too", async () => {
  expect(await render("- one\n\n  ```ts file=a.ts\n  ```\n")).toContain("list();");
});

test("what is wrong is named by page and line of the file, all at once", async () => {
  const page = "# A\n\n```ts\na();\n```\n\n```sh\nb\n```\n";
  await expect(render(page)).rejects.toThrow(/^page\.md:7: .* of `ts` .*\npage\.md:11: .* of `sh`/m);
});

test("what is indented is code in Markdown, and the content of a component in MDX", async () => {
  await expect(render("Text.\n\n    a();\n")).rejects.toThrow("without a language");
  expect(await render("Text.\n\n    <B />\n", ".", "page.mdx")).toContain("B");
  await expect(render("Text.\n\n```ts\na();\n```\n", ".", "page.mdx")).rejects.toThrow(
    "page.mdx:7: a code block of `ts`",
  );
});

test("records are not held to it", async () => {
  expect(await render("```ts\na();\n```\n", "guides")).toContain("a();");
});

test("a front matter that is blanked out counts no lines", () => {
  expect(linesLeftOut("---\na: 1\n---\n\nText", "   \n    \n   \n\nText")).toBe(0);
  expect(linesLeftOut("---\na: 1\n---\n\nText", "Text")).toBe(4);
});
