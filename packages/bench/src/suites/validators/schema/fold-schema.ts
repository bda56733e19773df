import type { Schema } from "./schema.ts";

/** How a library says each of the things that a reader's schema says. */
export interface Vocabulary<T> {
  readonly string: T;
  readonly number: T;
  readonly boolean: T;
  /** Any object: neither null nor an array. */
  readonly anyObject: T;
  readonly literal: (value: string) => T;
  readonly nullable: (inner: T) => T;
  readonly array: (items: T) => T;
  /** An object with these properties, and any others. */
  readonly object: (properties: readonly Property<T>[]) => T;
  /** Objects that differ in the text under the key `tag`. */
  readonly union: (tag: string, branches: readonly T[]) => T;
}

export interface Property<T> {
  readonly name: string;
  readonly value: T;
  readonly required: boolean;
}

/** The schema in the words of a library. What is defined once is made once. */
export function foldSchema<T>(root: Schema, words: Vocabulary<T>): T {
  const made = new Map<string, T>();

  function fold(schema: Schema): T {
    if (schema.$ref !== undefined) return definition(schema.$ref.slice("#/$defs/".length));
    if (schema.const !== undefined) return words.literal(schema.const);
    if (schema.oneOf !== undefined)
      return words.union(schema.discriminator?.propertyName ?? "", schema.oneOf.map(fold));
    const [type, ...others] = [schema.type ?? []].flat().filter((each) => each !== "null");
    if (type === undefined || others.length > 0) throw new Error(`One type was expected in ${JSON.stringify(schema)}.`);
    const folded = typed(type, schema);
    return [schema.type].flat().includes("null") ? words.nullable(folded) : folded;
  }

  function definition(name: string): T {
    const known = made.get(name);
    if (known !== undefined) return known;
    const schema = root.$defs?.[name];
    if (schema === undefined) throw new Error(`The schema refers to "${name}", which it does not define.`);
    const folded = fold(schema);
    made.set(name, folded);
    return folded;
  }

  function typed(type: string, schema: Schema): T {
    if (type === "string" || type === "number" || type === "boolean") return words[type];
    if (type === "array" && schema.items !== undefined) return words.array(fold(schema.items));
    if (type !== "object") throw new Error(`The type "${type}" is not known here.`);
    if (schema.properties === undefined) return words.anyObject;
    const property = ([name, value]: [string, Schema]): Property<T> => ({
      name,
      value: fold(value),
      required: schema.required?.includes(name) ?? false,
    });
    return words.object(Object.entries(schema.properties).map(property));
  }

  return fold(root);
}
