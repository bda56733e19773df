import { join } from "node:path";
import { unified } from "@astrojs/markdown-remark";
import starlight from "@astrojs/starlight";
import { defineConfig, passthroughImageService } from "astro/config";
import { rehypeScrollingTables } from "./src/markdown/rehype-scrolling-tables.ts";
import { remarkCheckedCode } from "./src/markdown/remark-checked-code.ts";
import { remarkSiteLinks } from "./src/markdown/remark-site-links.ts";
import { loadReference } from "./src/site/load-reference.ts";
import { REDIRECTS } from "./src/site/redirects.ts";
import { REPOSITORY } from "./src/site/repository.ts";
import { sidebar } from "./src/site/sidebar.ts";
import { watchSources } from "./src/site/watch-sources.ts";

/** Where the site is published; on loopback it stands at the root. */
const { DOCS_SITE = "http://localhost:4321", DOCS_BASE = "/" } = process.env;
const FOLDER = process.cwd();
const base = DOCS_BASE.replace(/\/*$/, "/");

export default defineConfig({
  site: DOCS_SITE,
  base,
  trailingSlash: "always",
  redirects: Object.fromEntries(Object.entries(REDIRECTS).map(([from, to]) => [from, `${base}${to.slice(1)}`])),
  // Nothing is drawn from pixels, so nothing has to be resized.
  image: { service: passthroughImageService() },
  markdown: {
    processor: unified({
      // Typographic quotes would change what stands in tables of values.
      smartypants: false,
      remarkPlugins: [
        [remarkCheckedCode, { root: REPOSITORY, gated: join(FOLDER, "src/content/docs") }],
        [remarkSiteLinks, { folder: FOLDER, base }],
      ],
      rehypePlugins: [rehypeScrollingTables],
    }),
  },
  integrations: [
    watchSources(REPOSITORY),
    starlight({
      title: "cargo-records",
      description:
        "A typed client of Cargo's List records endpoint, the contract behind it, and the evidence. Unofficial.",
      customCss: [
        "./src/styles/site.css",
        "./src/styles/reference.css",
        "./src/styles/graph.css",
        "./src/styles/measured.css",
        "./src/styles/print.css",
      ],
      credits: false,
      // A block that scrolls is reached by the keyboard only with a script; lines that wrap need neither.
      expressiveCode: { defaultProps: { wrap: true } },
      disable404Route: true, // the page stands among the others
      sidebar: sidebar(loadReference()),
    }),
  ],
});
