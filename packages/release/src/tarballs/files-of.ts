import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { promisify } from "node:util";

/** The files of a tarball and what is in them, by their paths in it. */
export async function filesOf(tarball: string): Promise<ReadonlyMap<string, string>> {
  const folder = await mkdtemp(join(tmpdir(), "tarball-"));
  try {
    await promisify(execFile)("tar", ["-xzf", tarball, "-C", folder]);
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
    return new Map(
      await Promise.all(files.map(async (file) => [relative(folder, file), await readFile(file, "utf8")] as const)),
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}
