import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { readChangesets } from "@changesets/read";
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

/** npm installs snapshots only for those who ask for this tag, or for the exact version. */
const SNAPSHOT_TAG = "snapshot";

interface Plan {
  readonly plan: readonly (readonly {
    readonly name: string;
    readonly version: string;
    readonly tarball: { readonly path: string };
  }[])[];
}

export interface PackOptions {
  /** A folder that does not outlive the release. */
  readonly scratch: string;
  /** The name of a snapshot, such as that of a branch: its versions are `0.0.0-<name>-<time>`. */
  readonly snapshot?: string | undefined;
  /** Told what happens now. */
  readonly onStep: (text: string) => void;
}

/**
 * Does with the last commit of a repository what a release does, in a clone: raise the versions when changesets wait for it, build,
 * and pack once whatever no registry has.
 */
export async function packRelease(
  repository: string,
  { scratch, snapshot, onStep }: PackOptions,
): Promise<PackedRelease> {
  const clone = join(scratch, "repository");
  const folder = join(scratch, "packed");
  onStep("clone");
  await run("git", ["clone", "--quiet", repository, clone], { cwd: scratch });
  const changeset = async (...args: readonly string[]): Promise<void> => {
    onStep(args[0] ?? "");
    await run("pnpm", ["exec", "changeset", ...args], { cwd: clone });
  };
  onStep("install");
  await run("pnpm", ["install", "--frozen-lockfile", "--prefer-offline"], { cwd: clone });
  const isWaiting = (await readChangesets(clone)).length > 0;
  if (isWaiting) await changeset("version", ...(snapshot ? ["--snapshot", snapshotName(snapshot)] : []));
  onStep("build");
  await run("pnpm", ["exec", "turbo", "run", "build", "--output-logs=errors-only", "--filter=!@cargo-records/docs"], {
    cwd: clone,
  });
  const planned = join(scratch, "publish-plan.json");
  await changeset("publish-plan", "--output", planned);
  if (snapshot) await tagAll(planned, SNAPSHOT_TAG);
  await changeset("pack", "--from-publish-plan", planned, "--out-dir", folder);
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

/** The plan is where `publish --from-pack-dir` takes dist-tags from. */
async function tagAll(planned: string, tag: string): Promise<void> {
  const { plan, ...rest } = JSON.parse(await readFile(planned, "utf8")) as Plan;
  await writeFile(
    planned,
    JSON.stringify({ ...rest, plan: plan.map((chunk) => chunk.map((each) => ({ ...each, tag }))) }),
  );
}

/** A branch name as a part of a version. */
function snapshotName(branch: string): string {
  return branch.replace(/[^0-9A-Za-z]+/g, "-").replace(/^-|-$/g, "");
}

export function sha256(content: Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
