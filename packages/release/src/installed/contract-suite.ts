import { existsSync } from "node:fs";
import { readdir, readFile, realpath, rm, symlink } from "node:fs/promises";
import { join } from "node:path";
import { run } from "../rehearse/run.ts";

/**
 * Runs the contract's suite on packages as they are installed in a project, and not on those of the workspace.
 *
 * @param repository - A clone whose suite this is. Its own builds are deleted: nothing of them can pass for what is installed.
 * @throws {Error} when a test fails, or a package would still come from the workspace.
 */
export async function contractSuite(repository: string, project: string): Promise<void> {
  const contract = join(repository, "packages/contract");
  const installed = await realpath(join(project, "node_modules/@cargo-records"));
  for (const name of await readdir(installed)) {
    await relink(`@cargo-records/${name}`, { from: contract, to: project });
    await rm(join(repository, "packages", name, "dist"), { recursive: true, force: true });
    const manifest = JSON.parse(await readFile(join(installed, name, "package.json"), "utf8")) as Manifest;
    // A user has one copy of a peer: what the suite passes to a package has to be of the same one.
    for (const peer of Object.keys(manifest.peerDependencies ?? {})) {
      if (existsSync(join(contract, "node_modules", peer))) await relink(peer, { from: contract, to: project });
    }
  }
  const program = `console.log(await import.meta.resolve("@cargo-records/client"))`;
  const found = await run(process.execPath, ["--input-type=module", "--eval", program], { cwd: contract });
  if (!found.includes(installed)) throw new Error(`The contract's suite would run on ${found.trim()}.`);
  const timeouts = ["--testTimeout=120000", "--hookTimeout=120000"];
  await run("node_modules/.bin/vitest", ["run", "--dir", "src", "--maxWorkers=2", ...timeouts], { cwd: contract });
}

interface Manifest {
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/** Points the link of a package in one folder at what another folder has. */
async function relink(name: string, { from, to }: { readonly from: string; readonly to: string }): Promise<void> {
  const link = join(from, "node_modules", name);
  await rm(link, { recursive: true });
  await symlink(await realpath(join(to, "node_modules", name)), link);
}
