import {
  BUMPS,
  type Bump,
  type BumpPerPackage,
  bumpAt,
  isAtLeast,
  largest,
  PACKAGES,
  type Package,
  type Versions,
} from "../bump.ts";
import { bumpLine, neededBumps } from "./render-changeset.ts";

/** A pending changeset, reduced to its head. */
export interface Head {
  readonly releases: readonly { readonly name: string; readonly type: string }[];
}

export interface Missing {
  readonly line: string;
  /** What stands there now, for a person to compare. */
  readonly pending: Bump;
}

/**
 * The lines that the changesets lack: what the spec's changes need, and neither a pending changeset nor a version that
 * was raised since the release gives.
 *
 * @param released - The versions at the base; `undefined` when it is not a release.
 */
export function missingLines(
  bumps: BumpPerPackage,
  changesets: readonly Head[],
  versions: Versions,
  released: Versions | undefined,
): Missing[] {
  return neededBumps(bumps, released ?? versions).flatMap(([name, needed]) => {
    const raised = released ? bumpBetween(released[name], versions[name]) : "none";
    const pending = largest([pendingBump(name, changesets), raised]);
    return isAtLeast(pending, needed) ? [] : [{ line: bumpLine(name, needed), pending }];
  });
}

/** What is missing for a first release, which has nothing to compare with: every package has to be named. */
export function missingAtFirst(changesets: readonly Head[]): Missing[] {
  const unnamed = PACKAGES.filter((name) => pendingBump(name, changesets) === "none");
  return unnamed.map((name) => ({ line: bumpLine(name, bumpAt("0.0.0", "major")), pending: "none" }));
}

function pendingBump(name: Package, changesets: readonly Head[]): Bump {
  const releases = changesets.flatMap((changeset) => changeset.releases);
  const types = releases.filter((release) => release.name === `@cargo-records/${name}`).map(({ type }) => type);
  return largest(BUMPS.filter((bump) => types.includes(bump)));
}

function bumpBetween(before: string, after: string): Bump {
  const [old, now] = [before, after].map((version) => version.split("-")[0]?.split(".").map(Number) ?? []);
  const index = [0, 1, 2].find((part) => old?.[part] !== now?.[part]);
  return index === undefined ? "none" : ((["major", "minor", "patch"] as const)[index] ?? "none");
}
