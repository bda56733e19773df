import { type Packed, sha256 } from "./pack-release.ts";
import type { Registry } from "./registry.ts";

/**
 * The checksums of what the registry gives for published packages, by name.
 *
 * @throws {Error} when one is not there.
 */
export async function checksumsOf(
  registry: Registry,
  packages: readonly Packed[],
): Promise<ReadonlyMap<string, string>> {
  const checksums = packages.map(async ({ name, version }): Promise<[string, string]> => {
    const about = await fetch(new URL(name.replace("/", "%2f"), registry.url));
    const { versions = {} } = (await about.json()) as { versions?: Record<string, { dist: { tarball: string } }> };
    const tarball = versions[version]?.dist.tarball;
    if (tarball === undefined) throw new Error(`${name}@${version} is not on the registry.`);
    return [name, sha256(new Uint8Array(await (await fetch(tarball)).arrayBuffer()))];
  });
  return new Map(await Promise.all(checksums));
}
