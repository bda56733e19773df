import { readFileSync } from "node:fs";
import { findPackageJSON } from "node:module";

/** The version of an installed package, as its own manifest has it; without a package, that of Node. */
export function versionOf(name: string | undefined): string {
  if (name === undefined) return `node ${process.versions.node}`;
  const manifest = findPackageJSON(name, import.meta.url);
  if (manifest === undefined) throw new Error(`The package ${name} is not installed. Run \`pnpm install\`.`);
  return JSON.parse(readFileSync(manifest, "utf8")).version;
}
