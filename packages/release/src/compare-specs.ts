import type { Document } from "@cargo-records/codegen/src/openapi.ts";
import { resourcesOf } from "@cargo-records/codegen/src/resources.ts";
import { LEVELS } from "@cargo-records/codegen/src/validators/levels.ts";
import { validatorsOf } from "@cargo-records/codegen/src/validators/validators.ts";
import { type BumpPerPackage, ifNoticed, largest, PACKAGES, type Package } from "./bump.ts";
import { type ClientChange, clientChanges } from "./client-changes.ts";
import { type TypeChange, typeChanges } from "./declarations/type-changes.ts";
import { type RedoclyChange, redoclyDiff } from "./wire/redocly-diff.ts";
import { VERDICTS, type Verdict } from "./wire/verdicts.ts";
import { type WireChange, wireChanges } from "./wire/wire-changes.ts";

/** What follows from a spec in each package; of the types nothing, as their diff reads comments too. */
const PUBLISHED: Readonly<Record<Package, (document: Document) => string>> = {
  spec: (document) => JSON.stringify(document),
  types: () => "",
  validators: (document) => LEVELS.map((level) => validatorsOf(document, level)).join("\n"),
  client: resourcesOf,
  mock: () => "",
};

/** What is different between two specs, before the verdict table rates it. */
export interface SpecDifference {
  readonly before: Document;
  readonly after: Document;
  readonly found: readonly RedoclyChange[];
  readonly types: readonly TypeChange[];
  readonly client: readonly ClientChange[];
  /** The packages whose published text is another one, for whatever reason. */
  readonly touched: ReadonlySet<Package>;
}

/** The changes from three points of view. Where these disagree, each package follows the one that its users have. */
export interface Changes {
  readonly wire: readonly WireChange[];
  readonly types: readonly TypeChange[];
  readonly client: readonly ClientChange[];
}

export interface RatedDifference extends Changes {
  /** As from version 1.0.0 on; `bumpAt` has the bumps before. */
  readonly bumps: BumpPerPackage;
}

export async function diffSpecs(before: Document, after: Document): Promise<SpecDifference> {
  const [found, types] = await Promise.all([redoclyDiff(before, after), typeChanges(before, after)]);
  const touched = new Set(PACKAGES.filter((name) => PUBLISHED[name](before) !== PUBLISHED[name](after)));
  return { before, after, found, types, client: clientChanges(before, after), touched };
}

/** The changes with their ratings, and the bump of each package. */
export function rateDifference(difference: SpecDifference, table: readonly Verdict[] = VERDICTS): RatedDifference {
  const { before, after, found, types, client, touched } = difference;
  const changes = { wire: wireChanges(found, before, after, table), types, client };
  const rated = bumpsOf(changes);
  const bumps = PACKAGES.map((name) => [name, largest([rated[name], touched.has(name) ? "patch" : "none"])] as const);
  return { ...changes, bumps: Object.fromEntries(bumps) as BumpPerPackage };
}

/** What the changes ask of each package. */
export function bumpsOf({ wire, types, client }: Changes): BumpPerPackage {
  const ofWire = largest(wire.map((change) => change.wire));
  const ofTypes = largest(types.map((change) => change.types));
  const ofSchemas = [
    ...wire.filter((change) => change.inSchema).map((change) => change.wire),
    ...types.filter((change) => change.inSchema).map((change) => change.types),
  ];
  return {
    spec: ofWire,
    types: ofTypes,
    validators: ifNoticed(largest(ofSchemas)),
    // The client exports the types too.
    client: largest([...[...wire, ...client].map((change) => change.client), ifNoticed(ofTypes)]),
    mock: ifNoticed(ofWire),
  };
}
