import type { Json } from "../recording.ts";
import { isFake } from "./redaction/faker.ts";
import { classifyName } from "./redaction/policy.ts";

/** What kinds of values stand at a place, over all elements of the lists above it. */
export interface Shape {
  /** Of `null`, `boolean`, `number`, `text`, `list`, `object`, and `nothing` where some objects have no such key. */
  types: Set<string>;
  /** The known words that stand here, where the name says that there are such. */
  words: Set<string>;
  /** Undefined until there is an object. */
  keys: Map<string, Shape> | undefined;
  /** Undefined until there is a list with an element. */
  items: Shape | undefined;
}

/** The shape of one value, or of several at one place. */
export function shapeOf(values: readonly Json[], name = ""): Shape {
  const lists = values.filter((value) => Array.isArray(value));
  const objects = values.filter((value) => typeof value === "object" && value !== null && !Array.isArray(value));
  const items = lists.flat();
  const keys = new Set(objects.flatMap((object) => Object.keys(object as object)));
  // Fakes are numbered, so they are new all the time.
  const texts = values.filter((value) => typeof value === "string" && !isFake(value)) as string[];
  return {
    types: new Set(values.map(typeOf)),
    words: new Set(classifyName(name) === "word" ? texts : []),
    keys: objects.length === 0 ? undefined : new Map([...keys].map((key) => [key, member(objects as Members[], key)])),
    items: items.length === 0 ? undefined : shapeOf(items, name),
  };
}

type Members = { [key: string]: Json };

function member(objects: readonly Members[], key: string): Shape {
  const holders = objects.filter((object) => Object.hasOwn(object, key));
  const shape = shapeOf(
    holders.map((object) => object[key] ?? null),
    key,
  );
  if (holders.length < objects.length) shape.types.add("nothing");
  return shape;
}

function typeOf(value: Json): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "list";
  return typeof value === "string" ? "text" : typeof value;
}
