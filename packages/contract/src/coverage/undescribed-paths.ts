import type { Exchange } from "@cargo-records/mock";
import { type Json, pointer } from "../document.ts";
import { type Described, type PlacedSchema, walk } from "../suite/walk.ts";
import { describedBodies } from "./described-bodies.ts";
import { placeName } from "./place-name.ts";

/** What stands in the bodies of an exchange though no schema describes it. */
export interface UndescribedPaths {
  /** JSON pointers into the exchange, each to the topmost value that nothing describes. */
  readonly undescribed: readonly string[];
  /** Names of places that the spec leaves open on purpose, such as `NodeBase.config.domain`. */
  readonly freeForm: readonly string[];
}

/** Keywords that say something about the members of a value. */
const SPEAKS_OF_MEMBERS = ["properties", "items", "oneOf", "anyOf"];

/** Finds the paths in recorded bodies that the document does not describe. */
export function undescribedPaths(document: Json, exchange: Exchange): UndescribedPaths {
  const bodies = describedBodies(document, exchange).map(({ at, schema, body }) => {
    const { undescribed, freeForm } = sortOut(walk(document, schema, body));
    return { undescribed: undescribed.map((path) => `${pointer(...at)}${path}`), freeForm };
  });
  return {
    undescribed: bodies.flatMap(({ undescribed }) => undescribed),
    freeForm: [...new Set(bodies.flatMap(({ freeForm }) => freeForm))],
  };
}

/** What no schema describes, by what the schemas around it say. `walk` comes to a value after the value it stands in. */
function sortOut(values: Iterable<Described>): UndescribedPaths {
  const openPlaces = new Map<string, string | undefined>();
  const unknown = new Set<string>();
  const undescribed: string[] = [];
  const freeForm: string[] = [];
  for (const { at, schemas } of values) {
    const here = pointer(...at);
    const parent = pointer(...at.slice(0, -1));
    const around = openPlaces.get(parent);
    if (schemas.length > 0) {
      openPlaces.set(here, openPlace(schemas));
    } else if (around !== undefined) {
      const name = around + (typeof at.at(-1) === "number" ? "[]" : `.${at.at(-1)}`);
      openPlaces.set(here, name);
      freeForm.push(name);
    } else {
      if (!unknown.has(parent)) undescribed.push(here);
      unknown.add(here);
    }
  }
  return { undescribed, freeForm };
}

/** The name of the place, if its schemas leave it open: by saying so, or by saying nothing about what is inside. */
function openPlace(schemas: readonly PlacedSchema[]): string | undefined {
  const saysSo = schemas.find(({ schema }) => Boolean(schema.additionalProperties));
  const saysNothing = schemas.every(
    ({ schema }) =>
      schema.additionalProperties !== false && SPEAKS_OF_MEMBERS.every((key) => schema[key] === undefined),
  );
  const open = saysSo ?? (saysNothing ? schemas[0] : undefined);
  return open && placeName(open.place);
}
