import { glob, readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { docsLoader } from "@astrojs/starlight/loaders";
import type { Loader, LoaderContext } from "astro/loaders";
import { pageOf } from "../markdown/remark-site-links.ts";
import { changelogPage } from "./changelog-page.ts";
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
        const path = join(folder, file);
        await loadRecord(context, { id: pageOf(file) ?? file, path, ...titled(await readFile(path, "utf8")) });
      }
      const path = join(root, "CHANGELOG.md"); // there is none; links in it would be read from here
      await loadRecord(context, { id: "changelog", path, ...(await changelog(root)) });
    },
  };
}

interface RecordPage {
  readonly id: string;
  readonly path: string;
  readonly title: string;
  readonly body: string;
}

async function loadRecord(context: LoaderContext, { id: page, path, title, body }: RecordPage): Promise<void> {
  const id = page.replace(/\/$/, "");
  const data = await context.parseData({ id, data: { title } });
  const rendered = await context.renderMarkdown(body, { fileURL: pathToFileURL(path) });
  // The theme groups pages by where they would stand among the others.
  context.store.set({ id, data, body, rendered, filePath: `src/content/docs/${id}.md` });
}

async function changelog(root: string): Promise<{ title: string; body: string }> {
  const files = await Array.fromAsync(glob(["spec/CHANGELOG.md", "packages/*/CHANGELOG.md"], { cwd: root }));
  return changelogPage(await Promise.all(files.sort().map((file) => readFile(join(root, file), "utf8"))));
}
