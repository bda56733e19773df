import { createMarkdownProcessor } from "@astrojs/markdown-remark";
import { expect, test } from "vitest";
import { rehypeScrollingTables } from "./rehype-scrolling-tables.ts";

const TABLE = "| a |\n| - |\n| 1 |\n";

test("a table stands in a region that is named by its heading, each by another name", async () => {
  const processor = await createMarkdownProcessor({ rehypePlugins: [rehypeScrollingTables] });
  const { code } = await processor.render(`${TABLE}\n## Broken *answers*\n\n${TABLE}\nText.\n\n${TABLE}`);
  expect(
    [...code.matchAll(/<div [^>]*tabindex="0" role="region" aria-label="([^"]*)"><table>/g)].map(([, label]) => label),
  ).toEqual(["Table: the only one", "Table: Broken answers", "Table: Broken answers, 2"]);
});
