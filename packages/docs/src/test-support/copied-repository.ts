import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { onTestFinished } from "vitest";
import { REPOSITORY } from "../site/repository.ts";

const MADE = ["node_modules", "dist", ".astro", ".turbo", ".scratch"];

export interface CopiedRepository {
  /** Where the copy stands. */
  readonly root: string;
  /** Builds the site of the copy; throws what the build prints when it fails. */
  build(): Promise<void>;
}

/** A copy of what the site is made from, to be changed by a test. The other packages are the real ones. */
export async function copiedRepository(): Promise<CopiedRepository> {
  const root = await mkdtemp(join(tmpdir(), "docs-"));
  onTestFinished(() => rm(root, { recursive: true }));
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
  return {
    root,
    async build() {
      const astro = join(docs, "node_modules/.bin/astro");
      // Not the rest of the environment, which says that this is a test.
      const env = { PATH: process.env["PATH"], HOME: process.env["HOME"], ASTRO_TELEMETRY_DISABLED: "1" };
      await promisify(execFile)(astro, ["build"], { cwd: docs, env });
    },
  };
}
