import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, mkdtemp, readdir, rm, symlink } from "node:fs/promises";
import { basename, join } from "node:path";
import { promisify, stripVTControlCharacters } from "node:util";
import { onTestFinished } from "vitest";
import { REPOSITORY } from "../site/repository.ts";

const MADE = ["node_modules", "dist", ".astro", ".turbo", ".scratch"];

export interface CopiedRepository extends AsyncDisposable {
  /** Where the copy stands. */
  readonly root: string;
  /** Builds the site of the copy; throws what the build prints when it fails. */
  build(env?: Readonly<Record<string, string>>): Promise<void>;
  /** Starts the development server of the copy, which is stopped with the test that asks. Returns its address. */
  develop(): Promise<string>;
}

/** A copy of what the site is made from, to be changed by a test. The other packages are the real ones. */
export async function copiedRepository(): Promise<CopiedRepository> {
  // Inside the repository: Astro takes files that have no folder in common with its root for files below it.
  const parent = join(REPOSITORY, ".scratch");
  await mkdir(parent, { recursive: true });
  const root = await mkdtemp(join(parent, "docs-"));
  const docs = join(root, "packages/docs");
  await mkdir(docs, { recursive: true });
  const filter = (path: string) => !MADE.includes(basename(path));
  await cp(process.cwd(), docs, { recursive: true, filter });
  await cp(join(REPOSITORY, "spec"), join(root, "spec"), { recursive: true, filter });
  await cp(join(REPOSITORY, "tsconfig.base.json"), join(root, "tsconfig.base.json"));
  for (const name of await readdir(join(REPOSITORY, "packages"))) {
    if (name !== "docs") await symlink(join(REPOSITORY, "packages", name), join(root, "packages", name));
  }
  await symlink(join(process.cwd(), "node_modules"), join(docs, "node_modules"));
  const astro = join(docs, "node_modules/astro/bin/astro.mjs");
  // Not the rest of the environment, which says that this is a test.
  const clean = { PATH: process.env["PATH"], HOME: process.env["HOME"], ASTRO_TELEMETRY_DISABLED: "1" };
  return {
    root,
    async build(env = {}) {
      await promisify(execFile)(process.execPath, [astro, "build"], { cwd: docs, env: { ...clean, ...env } });
    },
    async develop() {
      const child = spawn(process.execPath, [astro, "dev", "--host", "127.0.0.1"], { cwd: docs, env: clean });
      const ended = once(child, "exit");
      onTestFinished(async () => {
        child.kill();
        await ended;
      });
      const address = Promise.withResolvers<string>();
      let printed = "";
      child.stdout.on("data", (chunk) => {
        printed += stripVTControlCharacters(String(chunk));
        const [found] = /http:\/\/127\.0\.0\.1:\d+/.exec(printed) ?? [];
        if (found !== undefined) address.resolve(found);
      });
      child.on("exit", () => address.reject(new Error(`The development server ended: ${printed}`)));
      return await address.promise;
    },
    async [Symbol.asyncDispose]() {
      await rm(root, { recursive: true });
    },
  };
}
