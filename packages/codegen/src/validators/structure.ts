import type { View } from "./view.ts";

/** A view that asks for nothing. */
export const NOTHING: View = {
  types: undefined,
  values: undefined,
  assertions: [],
  properties: new Map(),
  required: new Set(),
  rest: [],
  items: [],
  unions: [],
  closed: false,
};

/** Whether values of a type may be valid. */
export function allows({ types, values }: View, type: string): boolean {
  return values === undefined && (types === undefined || types.includes(type));
}

/** Whether anything is asked of the members of an object. */
export function hasMembers({ properties, required, rest, closed }: View): boolean {
  return properties.size + required.size + rest.length > 0 || closed;
}

/** Whether a value needs a function of its own, because its members are looked at. */
export function hasStructure(view: View): boolean {
  return (allows(view, "object") && hasMembers(view)) || (allows(view, "array") && view.items.length > 0);
}

/** Whether nothing is asked beside what its unions ask. */
export function isOnlyUnion(view: View): boolean {
  return view.types === undefined && view.values === undefined && view.assertions.length === 0 && !hasStructure(view);
}
