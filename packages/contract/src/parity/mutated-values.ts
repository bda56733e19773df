import fc from "fast-check";
import { isObject, type Json } from "../document.ts";

interface Step {
  readonly at: number;
  readonly how: number;
  readonly value: Json;
}

/** How a value in an object or a list is made wrong; the names come from objects nearby, so that they matter. */
const WAYS: readonly ((holder: Json, key: string | number, value: Json) => void)[] = [
  (holder, key, value) => set(holder, key, value),
  (holder, key) => set(holder, key, null),
  (holder, key) => (Array.isArray(holder) ? holder.splice(Number(key), 1) : delete holder[key]),
  (holder, key) => set(holder, key, [holder[key]]),
  (holder, key) => set(holder, key, String(holder[key])),
  (holder, key) => set(holder, key, changedText(holder[key], 1)),
  (holder, key) => set(holder, key, changedText(holder[key], 11)),
  (holder, key, value) => (Array.isArray(holder) ? holder.push(value) : set(holder, `${key}s`, value)),
];

/** Values made wrong in up to three places, or not at all. */
export function mutatedValues(values: fc.Arbitrary<Json>): fc.Arbitrary<Json> {
  const step = fc.record({ at: fc.nat(), how: fc.nat(), value: fc.jsonValue({ maxDepth: 1 }) });
  return fc.tuple(values, fc.array(step, { maxLength: 3 })).map(([value, steps]) => {
    const root = { value: structuredClone(value) };
    for (const { at, how, value: other } of steps) apply(root, { at, how, value: other });
    return root.value;
  });
}

function apply(root: { value: Json }, { at, how, value }: Step): void {
  const places = placesIn(root, "value");
  const [holder, key] = places[at % places.length] ?? [root, "value"];
  WAYS[how % WAYS.length]?.(holder, key, structuredClone(value));
  if (!Object.hasOwn(root, "value")) root.value = null;
}

function placesIn(holder: Json, key: string | number): [Json, string | number][] {
  const value = holder[key];
  const inner = Array.isArray(value)
    ? value.flatMap((_, index) => placesIn(value, index))
    : isObject(value)
      ? Object.keys(value).flatMap((name) => placesIn(value, name))
      : [];
  return [[holder, key], ...inner];
}

/** As JSON.parse does: an own property, whatever its name. */
function set(holder: Json, key: string | number, value: Json): void {
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
}

/** Another character near the start or in the middle, where formats look. */
function changedText(value: Json, index: number): Json {
  return typeof value === "string" ? `${value.slice(0, index)}0${value.slice(index + 1)}` : value;
}
