/** What a manifest says about the packages that it needs. */
export interface Needs {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly "//dependencies"?: Readonly<Record<string, string>>;
}

/** Dependencies on packages of others without a line of reason under `"//dependencies"`. */
export function unexplained(manifest: Needs): string[] {
  const reasons = manifest["//dependencies"] ?? {};
  return needed(manifest).filter((name) => !name.startsWith("@cargo-records/") && !(name in reasons));
}

/** Reasons for what is not needed any more. */
export function unneeded(manifest: Needs): string[] {
  const names = new Set(needed(manifest));
  return Object.keys(manifest["//dependencies"] ?? {}).filter((name) => !names.has(name));
}

function needed({ dependencies, devDependencies, peerDependencies }: Needs): string[] {
  return Object.keys({ ...dependencies, ...devDependencies, ...peerDependencies });
}
