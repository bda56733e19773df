import { join } from "node:path";

/** The package, no member of the workspace, that brings the runtimes. */
export const RUNTIMES_FOLDER: string = join(import.meta.dirname, "../../runtimes");

/** Where its install puts each runtime: the binaries themselves, so that ending one ends it. */
export const INSTALLED = {
  node22: join(RUNTIMES_FOLDER, "node_modules/node-22/bin/node"),
  node26: join(RUNTIMES_FOLDER, "node_modules/node-26/bin/node"),
  bun: join(RUNTIMES_FOLDER, "node_modules/bun/bin/bun.exe"),
  deno: join(RUNTIMES_FOLDER, "node_modules/deno/deno"),
  workerd: join(RUNTIMES_FOLDER, "node_modules/workerd/bin/workerd"),
  /** Compressed. */
  chromium: join(RUNTIMES_FOLDER, "node_modules/@sparticuz/chromium/bin/chromium.br"),
} as const;
