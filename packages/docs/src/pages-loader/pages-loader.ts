import { glob, readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { docsLoader } from "@astrojs/starlight/loaders";
import type { Loader, LoaderContext } from "astro/loaders";
import { pageOf } from "../markdown/remark-site-links.ts";
import { checkCode } from "./check-code.ts";
import { titled } from "./titled.ts";

interface Options {
  /** The root of the repository. */
  readonly root: string;
  /** The folder of this package. */
  readonly folder: string;
}

/** The pages of `src/content/docs`, held to the gate on code blocks, and the records that stand beside `src`. */
export function pagesLoader({ root, folder }: Options): Loader {
  const pages = docsLoader();
  return {
    name: "pages",
    async load(context) {
      await checkCode({ root, gated: join(folder, "src/content/docs") });
      // A page that did not change may include a file that did.
      context.store.clear();
      await pages.load(context);
      for await (const file of glob(["decisions/*.md", "faults.md"], { cwd: folder })) {
        await loadRecord(context, join(folder, file), pageOf(file) ?? file);
      }
    },
  };
}

async function loadRecord(context: LoaderContext, path: string, page: string): Promise<void> {
  const id = page.replace(/\/$/, "");
  const { title, body } = titled(await readFile(path, "utf8"));
  const data = await context.parseData({ id, data: { title } });
  const rendered = await context.renderMarkdown(body, { fileURL: pathToFileURL(path) });
  // The theme groups pages by where they would stand among the others.
  context.store.set({ id, data, body, rendered, filePath: `src/content/docs/${id}.md` });
}
