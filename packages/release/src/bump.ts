/** What a change asks of a version, smallest first. */
export const BUMPS = ["none", "patch", "minor", "major"] as const;

export type Bump = (typeof BUMPS)[number];

/** The packages that follow from the spec, in the order of their imports. */
export const PACKAGES = ["spec", "types", "validators", "client", "mock"] as const;

export type Package = (typeof PACKAGES)[number];

export type BumpPerPackage = Readonly<Record<Package, Bump>>;

/** The version of each package. */
export type Versions = Readonly<Record<Package, string>>;

export function largest(bumps: readonly Bump[]): Bump {
  return bumps.reduce((most, bump) => (isAtLeast(bump, most) ? bump : most), "none");
}

export function isAtLeast(bump: Bump, floor: Bump): boolean {
  return BUMPS.indexOf(bump) >= BUMPS.indexOf(floor);
}

/** The bump itself where it reaches `minor`, else `none`: for packages whose users do not see the change at all. */
export function ifNoticed(bump: Bump): Bump {
  return isAtLeast(bump, "minor") ? bump : "none";
}

/** The bump for a package at this version. Below 1.0.0 a breaking change is minor, as `^0.1.0` ends before 0.2.0. */
export function bumpAt(version: string, bump: Bump): Bump {
  return bump === "major" && version.startsWith("0.") ? "minor" : bump;
}
