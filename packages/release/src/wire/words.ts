import type { Document, Json } from "@cargo-records/codegen/src/openapi.ts";
import { keysOf, valueAtKeys } from "../json-pointer.ts";
import type { RedoclyChange } from "./redocly-diff.ts";

/** Longer values are told by what happened to them. */
const LONGEST_VALUE = 60;

/**
 * A change in a sentence: Redocly's own, where it has one, else the same in its manner.
 *
 * @param document - Where the change is, for the names of parameters.
 */
export function inWords(change: RedoclyChange, document: Document): string {
  const [verdict] = change.verdicts;
  const place = placeOf((change.revision ?? change.base)?.pointer ?? change.path, change.property, document);
  if (verdict) return `${verdict.message.replace(/\.$/, "")} (${place}).`;
  if (change.property === undefined) return `${nameOf(change.typeName)} ${place} was ${change.kind}.`;
  const from = valueText(change.base?.value);
  const to = valueText(change.revision?.value);
  const what = `\`${change.property}\` of ${place}`;
  if (change.revision?.value === undefined) return `${what} was removed.`;
  if (change.base?.value === undefined) return to === undefined ? `${what} was added.` : `${what} was set to ${to}.`;
  return from === undefined || to === undefined ? `${what} changed.` : `${what} changed from ${from} to ${to}.`;
}

/** `SecurityScheme` as `Security scheme`. */
function nameOf(typeName: string): string {
  const words = typeName.replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** `#/components/schemas/Thing/properties/name` as `Thing.name`, and below a path by method and path. */
function placeOf(pointer: string, property: string | undefined, document: Document): string {
  const keys = keysOf(pointer);
  const own = property !== undefined && keys.at(-1) === property ? keys.slice(0, -1) : keys;
  if (own[0] === "components")
    return `\`${own
      .slice(2)
      .filter((key) => key !== "properties")
      .join(".")}\``;
  if (own[0] !== "paths") return `\`${own.join(".")}\``;
  const [, path = "", method, ...rest] = own;
  const operation = method === undefined ? path : `${method.toUpperCase()} ${path}`;
  if (rest.length === 0) return `\`${operation}\``;
  const parameter = rest[0] === "parameters" ? valueAtKeys(document, own.slice(0, 5))?.name : undefined;
  return `\`${parameter ?? rest.join(".")}\` in \`${operation}\``;
}

function valueText(value: Json): string | undefined {
  const text = JSON.stringify(value);
  return text === undefined || text.length > LONGEST_VALUE ? undefined : `\`${text}\``;
}
