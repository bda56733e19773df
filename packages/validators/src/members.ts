import { at, type Faults, fail } from "./faults.ts";

type Check = (value: unknown, faults?: Faults) => boolean;
type Members = Readonly<Record<string, unknown>>;

/** What names of properties look like, and keys of any kind of secret do not. */
const NAME = /^[a-z]{2,}(?:[A-Z][a-z]+|[_-][a-z]+)*\d?$/;

/**
 * A property of the object itself, not one that every object inherits.
 *
 * @public Generated code uses it when a spec has a property of such a name.
 */
export function own(object: Members, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/** Checks that an object has no properties beside the known ones. */
export function noOthers(object: Members, known: readonly string[], faults?: Faults): boolean {
  return others(object, known, never, faults);
}

/**
 * Checks every property beside the known ones. A fault is placed at the object when the key may be a credential.
 *
 * @public Generated code uses it when a spec has a schema for additional properties.
 */
export function others(object: Members, known: readonly string[], check: Check, faults?: Faults): boolean {
  return Object.keys(object).every(
    (key) => known.includes(key) || check(object[key], NAME.test(key) ? at(faults, key) : faults),
  );
}

function never(value: unknown, faults?: Faults): boolean {
  return fail(faults, value, "no such property");
}
