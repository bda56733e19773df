import type { BumpPerPackage } from "../bump.ts";
import { bumpsOf, type Changes } from "../compare-specs.ts";
import { keysOf } from "../json-pointer.ts";

/** What changed about one operation, one component, or one other part of the spec. */
export interface Subject extends Changes {
  /** For example `GET /things` or `Thing`. */
  readonly name: string;
  readonly bumps: BumpPerPackage;
}

/** The changes by what they are about, so that the wire, the types and the client stand side by side. */
export function subjectsOf({ wire, types, client }: Changes): Subject[] {
  const names = new Set([...wire, ...types, ...client].map(({ pointer }) => subjectName(pointer)));
  return [...names].map((name) => {
    const isOurs = (change: { readonly pointer: string }): boolean => subjectName(change.pointer) === name;
    const changes = { wire: wire.filter(isOurs), types: types.filter(isOurs), client: client.filter(isOurs) };
    return { name, ...changes, bumps: bumpsOf(changes) };
  });
}

function subjectName(pointer: string): string {
  const [first = "", second = "", third] = keysOf(pointer);
  if (first === "components") return third ?? second;
  if (first !== "paths") return first;
  return third === undefined ? second : `${third.toUpperCase()} ${second}`;
}
