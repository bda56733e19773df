import { globSync } from "node:fs";
import { join } from "node:path";
import type { AstroIntegration } from "astro";

/** What stands outside of this package, and what pages include as it is. */
const SOURCES = [
  "spec/openapi.yaml",
  "spec/examples/*.json",
  "packages/contract/coverage.json",
  "packages/*/examples/**/*.ts",
  "packages/docs/samples/*.ts",
];

/** The development server starts again when one of the sources changes, which makes every page anew, the navigation as well. */
export function watchSources(root: string): AstroIntegration {
  return {
    name: "watch-sources",
    hooks: {
      "astro:config:setup": ({ addWatchFile }) => {
        for (const file of filesOf(root)) addWatchFile(file);
      },
      // The server itself watches only this package, and compares what changed with the list above.
      "astro:server:setup": ({ server }) => {
        server.watcher.add(filesOf(root));
      },
    },
  };
}

function filesOf(root: string): string[] {
  return globSync(SOURCES, { cwd: root }).map((file) => join(root, file));
}
