import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Packed } from "../rehearse/pack-release.ts";
import type { Registry } from "../rehearse/registry.ts";
import { run } from "../rehearse/run.ts";
import type { Installer } from "./installers.ts";

/**
 * Installs packages into an empty project, and lists records there as a consumer does first.
 *
 * @param extra - More that this project needs, as arguments of the installer.
 * @returns What that consumer printed.
 * @throws {Error} when installing or listing fails.
 */
export async function installInto(
  project: string,
  installer: Installer,
  { registry, packages, extra = [] }: { registry: Registry; packages: readonly Packed[]; extra?: readonly string[] },
): Promise<string> {
  await mkdir(project, { recursive: true });
  await writeFile(join(project, "package.json"), JSON.stringify({ name: "consumer", private: true, type: "module" }));
  // Ends the search of yarn and bun for a project around this one.
  if (installer.name === "yarn") await writeFile(join(project, "yarn.lock"), "");
  await writeFile(join(project, "use.mjs"), USE);
  const env = { ...registry.env, ...installer.env(registry.url, join(project, ".caches")) };
  const execute = ([command = "", ...first]: readonly string[], ...rest: readonly string[]): Promise<string> =>
    run(command, [...first, ...rest], { cwd: project, env });
  await execute(installer.add, ...packages.map(({ name, version }) => `${name}@${version}`), ...extra);
  return (await execute(installer.node, "use.mjs")).trim();
}

const USE = `
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { createClient } from "@cargo-records/client";
import { createEmulator } from "@cargo-records/mock";
import { validateRecordsPage } from "@cargo-records/validators";

const emulator = createEmulator({ records: 250 });
const { records } = createClient({ token: "rehearsal", fetch: emulator.fetch }).orchestration;
const page = await records.search({ limit: 10 });
if (validateRecordsPage(page).issues) throw new Error("The page is not valid.");
let listed = 0;
for await (const _record of records.search({ limit: 100 })) listed += 1;

const server = await emulator.listen();
const command = fileURLToPath(new URL("dist/bin.js", import.meta.resolve("@cargo-records/cli/package.json")));
const args = [command, "search", "--base-url", server.url + "/v1"];
const env = { ...process.env, CARGO_API_TOKEN: "rehearsal" };
const { stdout } = await promisify(execFile)(process.execPath, args, { env, maxBuffer: 2 ** 26 });
await server.close();
const shown = stdout.trimEnd().split("\\n").length;
console.log(\`\${page.records.length} records in a page, \${listed} in a loop, \${shown} at the terminal\`);
`;
