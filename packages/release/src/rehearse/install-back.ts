import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Packed, sha256 } from "./pack-release.ts";
import type { Registry } from "./registry.ts";
import { run } from "./run.ts";

/**
 * The checksums of what the registry gives for published packages, by name.
 *
 * @throws {Error} when one is not there.
 */
export async function checksumsOf(
  registry: Registry,
  packages: readonly Packed[],
): Promise<ReadonlyMap<string, string>> {
  const checksums = packages.map(async ({ name, version }): Promise<[string, string]> => {
    const about = await fetch(new URL(name.replace("/", "%2f"), registry.url));
    const { versions = {} } = (await about.json()) as { versions?: Record<string, { dist: { tarball: string } }> };
    const tarball = versions[version]?.dist.tarball;
    if (tarball === undefined) throw new Error(`${name}@${version} is not on the registry.`);
    return [name, sha256(new Uint8Array(await (await fetch(tarball)).arrayBuffer()))];
  });
  return new Map(await Promise.all(checksums));
}

/** Installs every package into an empty project with npm, and imports each of them there. Returns what was loaded. */
export async function installBack(registry: Registry, packages: readonly Packed[], scratch: string): Promise<string> {
  const cwd = join(scratch, "consumer");
  await mkdir(cwd);
  await writeFile(join(cwd, "package.json"), JSON.stringify({ name: "consumer", private: true, type: "module" }));
  const wanted = packages.map(({ name, version }) => `${name}@${version}`);
  const cache = join(scratch, "npm-cache");
  await run("npm", ["install", "--no-audit", "--no-fund", "--cache", cache, ...wanted], { cwd, env: registry.env });
  for (const { name, version } of packages) {
    const manifest = await readFile(join(cwd, "node_modules", name, "package.json"), "utf8");
    const installed = JSON.parse(manifest) as { version: string };
    if (installed.version !== version)
      throw new Error(`${name} was installed as ${installed.version}, not ${version}.`);
  }
  await writeFile(join(cwd, "use.mjs"), USE);
  return run(process.execPath, ["use.mjs"], { cwd });
}

/** What a consumer does first, against the emulator. */
const USE = `
import { createClient } from "@cargo-records/client";
import { createEmulator } from "@cargo-records/mock";
import { validateRecordsPage } from "@cargo-records/validators";

const { fetch } = createEmulator({ records: 250 });
const { records } = createClient({ token: "rehearsal", fetch }).orchestration;
const page = await records.search({ limit: 10 });
if (validateRecordsPage(page).issues) throw new Error("The page is not valid.");
let listed = 0;
for await (const _record of records.search({ limit: 100 })) listed += 1;
console.log(\`\${page.records.length} records in a page, \${listed} in a loop\`);
`;
