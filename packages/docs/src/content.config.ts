import { docsSchema } from "@astrojs/starlight/schema";
import { defineCollection } from "astro/content/config";
import { pagesLoader } from "./pages-loader/pages-loader.ts";
import { REPOSITORY } from "./site/repository.ts";

export const collections = {
  docs: defineCollection({ loader: pagesLoader({ root: REPOSITORY, folder: process.cwd() }), schema: docsSchema() }),
};
