import { createMarkdownProcessor } from "@astrojs/markdown-remark";

const processor = createMarkdownProcessor({ syntaxHighlight: false, smartypants: false });

/** A description of the contract, which is Markdown, as HTML. */
export async function html(markdown: string): Promise<string> {
  return (await (await processor).render(markdown)).code;
}
