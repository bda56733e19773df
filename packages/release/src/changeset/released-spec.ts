import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { loadSpec } from "@cargo-records/codegen/src/load-spec.ts";
import type { Document } from "@cargo-records/codegen/src/openapi.ts";
import { PACKAGES, type Package, type Versions } from "../bump.ts";
import { UsageError } from "./usage-error.ts";

/** What the spec is compared with. */
export interface Base {
  /** For messages: a tag, a commit or a file. */
  readonly name: string;
  readonly document: Document;
  /** The versions there; `undefined` when it is a file. */
  readonly versions: Versions | undefined;
}

/**
 * The spec of the last release, by the tag that publishing leaves; `undefined` when nothing was released.
 *
 * @throws {UsageError} when the package has a version and there is no tag, as in a shallow clone.
 */
export async function releasedSpec(root: string): Promise<Base | undefined> {
  const tags = await git(root, ["tag", "--list", "@cargo-records/spec@*", "--sort=-version:refname"]);
  const tag = tags.split("\n")[0];
  if (tag) return specAtRef(root, tag);
  const { spec } = await versionsOf((path) => readFile(join(root, path), "utf8"));
  if (spec === "0.0.0") return undefined;
  throw new UsageError(`The spec has version ${spec}, but no tag @cargo-records/spec@… is here. Run: git fetch --tags`);
}

/**
 * The spec in a file, or else at a commit, branch or tag.
 *
 * @throws {UsageError} when it is neither.
 */
export async function specAt(root: string, fileOrRef: string): Promise<Base> {
  if (!existsSync(resolve(fileOrRef))) return specAtRef(root, fileOrRef);
  return { name: fileOrRef, document: (await loadSpec(resolve(fileOrRef))).document, versions: undefined };
}

/** Reads the bundled spec: it is one file, whatever the source consists of. */
async function specAtRef(root: string, ref: string): Promise<Base> {
  const show = (path: string): Promise<string> => git(root, ["show", `${ref}:${path}`]);
  try {
    const { "x-generated": _stamp, ...document } = JSON.parse(await show("spec/generated/openapi.json"));
    // A package may be younger than the release.
    const manifest = (path: string): Promise<string> => show(path).catch(() => '{ "version": "0.0.0" }');
    return { name: ref, document, versions: await versionsOf(manifest) };
  } catch (error) {
    throw new UsageError(`${ref} is not a file, and no commit with a spec: ${(error as Error).message}`);
  }
}

/** The version of each package. */
export async function versionsOf(read: (path: string) => Promise<string>): Promise<Versions> {
  const versionOf = async (name: Package): Promise<readonly [Package, string]> => {
    const folder = name === "spec" ? "spec" : `packages/${name}`;
    return [name, JSON.parse(await read(`${folder}/package.json`)).version];
  };
  return Object.fromEntries(await Promise.all(PACKAGES.map(versionOf))) as Versions;
}

async function git(root: string, args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)("git", args, { cwd: root, maxBuffer: 100_000_000 });
  return stdout;
}
