import parse from "spdx-expression-parse";
import satisfies from "spdx-satisfies";

/** A package and the licence that it states, as an SPDX expression. */
export interface Licensed {
  readonly name: string;
  readonly licence: string;
}

/** What is published may come with: it asks for no more than that notices are kept. */
export const SHIPPED: readonly string[] = ["MIT", "ISC", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0"];

/** What builds and tests may use, as none of it is passed on. */
export const USED: readonly string[] = [
  ...SHIPPED,
  "BlueOak-1.0.0",
  "CC-BY-3.0", // lists of licences, read by the check of licences
  "CC0-1.0",
  "LGPL-3.0-or-later", // libvips, which the site generator could resize pictures with
  "MPL-2.0", // lightningcss, changed by nobody here
  "PSF-2.0", // argparse, ported from Python
  "Python-2.0", // argparse, ported from Python
  "Unlicense",
  "WTFPL",
];

/** Packages whose licence is none of those that are allowed, a line each. */
export function refusedLicences(packages: readonly Licensed[], allowed: readonly string[]): readonly string[] {
  return packages
    .filter(({ licence }) => !isAllowed(licence, allowed))
    .map(({ name, licence }) => `${name} has the licence ${licence || "(none)"}`);
}

function isAllowed(licence: string, allowed: readonly string[]): boolean {
  try {
    parse(licence);
  } catch {
    return false; // "SEE LICENSE IN …", "UNLICENSED", nothing
  }
  return satisfies(licence, [...allowed]);
}
