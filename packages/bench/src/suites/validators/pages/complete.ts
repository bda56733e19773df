import type { Schema } from "../schema/schema.ts";

/** Stands where an example has nothing: by format, else by type. */
const SAMPLES: Readonly<Record<string, unknown>> = {
  uuid: "6f1f5a3e-3d0c-4c0b-9d5e-2b7a4c8e9f10",
  "date-time": "2025-01-15T11:30:20.000Z",
  string: "A few words, as a person would write them.",
  number: 1_500,
  boolean: true,
};

/** The example with every property of the schema that it leaves out, or gives as null. Other values stay as they are. */
export function complete(root: Schema, example: unknown): unknown {
  function filled(schema: Schema, value: unknown): unknown {
    if (schema.$ref !== undefined) return filled(root.$defs?.[schema.$ref.slice("#/$defs/".length)] ?? {}, value);
    if (schema.oneOf !== undefined) return filled(branchOf(schema, value), value);
    if (schema.items !== undefined) return filledArray(schema.items, Array.isArray(value) ? value : []);
    if (schema.properties !== undefined) return filledObject(schema.properties, Object(value));
    const [type = ""] = [schema.type ?? []].flat();
    return value ?? SAMPLES[schema.format ?? type];
  }

  const filledArray = (items: Schema, values: readonly unknown[]): unknown[] =>
    (values.length === 0 ? [undefined] : values).map((value) => filled(items, value));

  const filledObject = (properties: Readonly<Record<string, Schema>>, value: Record<string, unknown>): object => ({
    ...value,
    ...Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, filled(schema, value[name])])),
  });

  /** A union is told apart by its tag, which the example has to have. */
  function branchOf({ oneOf = [], discriminator }: Schema, value: unknown): Schema {
    const tag = discriminator?.propertyName ?? "";
    const definition = (branch: Schema): Schema => root.$defs?.[branch.$ref?.slice("#/$defs/".length) ?? ""] ?? branch;
    const branch = oneOf.map(definition).find(({ properties }) => properties?.[tag]?.const === Object(value)[tag]);
    if (branch === undefined) throw new Error(`The example has no known "${tag}" in ${JSON.stringify(value)}.`);
    return branch;
  }

  return filled(root, example);
}
