import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Packed } from "../rehearse/pack-release.ts";
import type { Registry } from "../rehearse/registry.ts";
import { run } from "../rehearse/run.ts";
import { type Licensed, refusedLicences, SHIPPED } from "./licences.ts";

/** What a CycloneDX document says of one component. */
interface Component {
  readonly name: string;
  readonly version: string;
  readonly group?: string;
  readonly licenses?: readonly { readonly expression?: string; readonly license?: { readonly id?: string } }[];
}

/**
 * Writes the software bill of materials of a tarball beside it: `<tarball>.cdx.json`, CycloneDX, made by npm from what it installs.
 *
 * @returns What is wrong with it: components whose licence may not be passed on.
 */
export async function writeSbom(
  { file, name }: Packed,
  registry: Registry,
  scratch: string,
): Promise<readonly string[]> {
  const folder = join(scratch, "sbom", name);
  await mkdir(folder, { recursive: true });
  await run("tar", ["-xzf", file, "-C", folder, "--strip-components=1"], { cwd: scratch });
  // What the package is made with does not come along, and npm takes it for missing.
  const { devDependencies, ...manifest } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  await writeFile(join(folder, "package.json"), JSON.stringify(manifest));
  const npm = (...args: readonly string[]): Promise<string> =>
    run("npm", [...args, "--omit=peer"], { cwd: folder, env: registry.env });
  await npm("install", "--ignore-scripts", "--no-audit", "--no-fund", "--cache", join(scratch, "npm/.caches/npm"));
  const sbom = await npm("sbom", "--sbom-format=cyclonedx", "--sbom-type=library");
  await writeFile(`${file}.cdx.json`, sbom);
  const { components } = JSON.parse(sbom) as { components: readonly Component[] };
  return refusedLicences(components.map(licensed), SHIPPED).map((finding) => `${name}: licences: ${finding}`);
}

function licensed({ group, name, version, licenses = [] }: Component): Licensed {
  const stated = licenses.map(({ expression, license }) => expression ?? license?.id ?? "");
  return { name: `${group ? `${group}/` : ""}${name}@${version}`, licence: stated.join(" AND ") };
}
