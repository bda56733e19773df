import { execFile } from "node:child_process";
import { cp, mkdir, readdir, readFile, symlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { scratch } from "./scratch.ts";

const run = promisify(execFile);
const PACKAGES = new URL("../../", import.meta.url).pathname;
const OURS = ["types", "validators", "client", "mock", "cli"].map((name) => join(PACKAGES, name));

/** Packs what is published and installs it as a package manager would, but for the network. Gives the path of the command. */
export async function installedBin(): Promise<string> {
  const folder = await scratch();
  const tarballs = join(folder, "tarballs");
  const modules = join(folder, "node_modules");
  await mkdir(tarballs);
  for (const cwd of [join(PACKAGES, "../spec"), ...OURS])
    await run("pnpm", ["pack", "--pack-destination", tarballs], { cwd });
  for (const name of await readdir(tarballs)) {
    const target = join(modules, "@cargo-records", name.replace(/^cargo-records-|-\d.*$/g, ""));
    await mkdir(target, { recursive: true });
    await run("tar", ["-xzf", join(tarballs, name), "-C", target, "--strip-components=1"]);
  }
  const { dependencies, bin } = JSON.parse(await readFile(join(modules, "@cargo-records/cli/package.json"), "utf8"));
  for (const name of Object.keys(dependencies).filter((each) => !each.startsWith("@cargo-records/"))) {
    const installed = new URL(`../node_modules/${name}`, import.meta.url).pathname;
    await cp(installed, join(modules, name), { recursive: true, dereference: true });
  }
  const link = join(modules, ".bin/cargo-records");
  await mkdir(dirname(link));
  await symlink(join("../@cargo-records/cli", bin["cargo-records"]), link);
  return link;
}
