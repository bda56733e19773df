import type { Document } from "@cargo-records/codegen/src/openapi.ts";
import { resourcesOf } from "@cargo-records/codegen/src/resources.ts";
import { LEVELS } from "@cargo-records/codegen/src/validators/levels.ts";
import { validatorsOf } from "@cargo-records/codegen/src/validators/validators.ts";
import { type Bump, type BumpPerPackage, ifNoticed, largest } from "./bump.ts";
import { type ClientChange, clientChanges } from "./client-changes.ts";
import { type TypeChange, typeChanges } from "./declarations/type-changes.ts";
import { type RedoclyChange, redoclyDiff } from "./wire/redocly-diff.ts";
import { VERDICTS, type Verdict } from "./wire/verdicts.ts";
import { type WireChange, wireChanges } from "./wire/wire-changes.ts";

/** What is different between two specs, before anything is rated by the verdict table. */
export interface SpecDifference {
  readonly before: Document;
  readonly after: Document;
  readonly found: readonly RedoclyChange[];
  readonly types: readonly TypeChange[];
  readonly client: readonly ClientChange[];
}

export interface RatedDifference {
  readonly wire: readonly WireChange[];
  readonly types: readonly TypeChange[];
  readonly client: readonly ClientChange[];
  /** As from 1.0.0 on: `bumpAt` lowers it for earlier versions. */
  readonly bumps: BumpPerPackage;
}

export async function diffSpecs(before: Document, after: Document): Promise<SpecDifference> {
  const [found, types] = await Promise.all([redoclyDiff(before, after), typeChanges(before, after)]);
  return { before, after, found, types, client: clientChanges(before, after) };
}

/** The changes with their ratings, and the bump of each package. */
export function rateDifference(difference: SpecDifference, table: readonly Verdict[] = VERDICTS): RatedDifference {
  const { before, after, found, types, client } = difference;
  const wire = wireChanges(found, before, after, table);
  const ofWire = largest(wire.map((change) => change.wire));
  const ofTypes = largest(types.map((change) => change.types));
  const inSchemas = [
    ...types.filter((change) => change.inSchema).map((change) => ifNoticed(change.types)),
    ...wire.filter((change) => change.inSchema).map((change) => change.wire),
  ];
  const ifTextDiffers = (textOf: (document: Document) => string): Bump =>
    textOf(before) === textOf(after) ? "none" : "patch";
  const bumps = {
    spec: largest([ofWire, ifTextDiffers((document) => JSON.stringify(document))]),
    types: ofTypes,
    validators: largest([...inSchemas, ifTextDiffers(validatorText)]),
    client: largest([
      ...wire.map((change) => change.client),
      ...client.map((change) => change.client),
      ifNoticed(ofTypes), // the client exports the types too
      ifTextDiffers(resourcesOf),
    ]),
    mock: ifNoticed(ofWire),
  };
  return { wire, types, client, bumps };
}

function validatorText(document: Document): string {
  return LEVELS.map((level) => validatorsOf(document, level)).join("\n");
}
