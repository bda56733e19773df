import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { run } from "./run.ts";

/** A tarball that would be published. */
export interface Packed {
  readonly name: string;
  readonly version: string;
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
}

export interface PackedRelease {
  /** What `changeset publish --from-pack-dir` takes. */
  readonly folder: string;
  /** The clone that it was packed from, with its versions raised. */
  readonly repository: string;
  readonly packages: readonly Packed[];
}

interface Plan {
  readonly plan: readonly (readonly {
    readonly name: string;
    readonly version: string;
    readonly tarball: { readonly path: string };
  }[])[];
}

/**
 * Does with the last commit of a repository what a release does, in a clone: raise the versions, build, and pack once.
 *
 * @param onStep - Told what happens now.
 */
export async function packRelease(
  repository: string,
  scratch: string,
  onStep: (text: string) => void,
): Promise<PackedRelease> {
  const clone = join(scratch, "repository");
  const folder = join(scratch, "packed");
  const steps: readonly (readonly [string, string, readonly string[]])[] = [
    ["install", "pnpm", ["install", "--frozen-lockfile", "--prefer-offline"]],
    ["version", "pnpm", ["exec", "changeset", "version"]],
    ["build", "pnpm", ["exec", "turbo", "run", "build", "--output-logs=errors-only"]],
    ["pack", "pnpm", ["exec", "changeset", "pack", "--out-dir", folder]],
  ];
  onStep("clone");
  await run("git", ["clone", "--quiet", repository, clone], { cwd: scratch });
  for (const [name, command, args] of steps) {
    onStep(name);
    await run(command, args, { cwd: clone });
  }
  const { plan } = JSON.parse(await readFile(join(folder, "publish-plan.json"), "utf8")) as Plan;
  const packages = await Promise.all(
    plan.flat().map(async ({ name, version, tarball }): Promise<Packed> => {
      const file = join(folder, tarball.path);
      const content = await readFile(file);
      return { name, version, file, sha256: sha256(content), bytes: content.length };
    }),
  );
  return { folder, repository: clone, packages };
}

export function sha256(content: Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
