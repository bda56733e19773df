import type { Document } from "@cargo-records/codegen/src/openapi.ts";
import { viewOf } from "@cargo-records/codegen/src/validators/view.ts";
import fc from "fast-check";
import type { Json } from "../document.ts";

const UUID = fc.uuid();
const TIME = fc
  .date({ min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString());

/** Values that a schema of the document allows, for the most part: what it cannot aim at, the engines will judge. */
export function validValues(document: Document, schema: Json): fc.Arbitrary<Json> {
  const { types, values, unions, ...view } = viewOf(document, schema);
  if (values !== undefined) return fc.constantFrom(...values);
  if (unions.length > 0) {
    return fc.oneof(...unions.flatMap(({ branches }) => branches.map((branch) => validValues(document, branch))));
  }
  if (types === undefined && view.properties.size + view.required.size + view.items.length === 0) return fc.jsonValue();
  const argument = (keyword: string): Json => view.assertions.find(([name]) => name === keyword)?.[1];
  const texts = (): fc.Arbitrary<Json> => {
    if (argument("pattern") !== undefined) return fc.stringMatching(new RegExp(argument("pattern"), "u"));
    if (argument("format") === "uuid") return UUID;
    return argument("format") === "date-time" ? TIME : fc.oneof(fc.string(), UUID, TIME);
  };
  const kinds: Readonly<Record<string, () => fc.Arbitrary<Json>>> = {
    null: () => fc.constant(null),
    boolean: () => fc.boolean(),
    string: texts,
    number: () => fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })),
    integer: () => fc.integer({ min: argument("minimum") ?? -10 }),
    array: () => fc.array(validValues(document, { allOf: [...view.items] }), { maxLength: 2 }),
    object: () => objects(document, view),
  };
  return fc.oneof(...(types ?? Object.keys(kinds)).map((type) => kinds[type]?.() ?? fc.constant(null)));
}

function objects(
  document: Document,
  { properties, required }: Pick<ReturnType<typeof viewOf>, "properties" | "required">,
): fc.Arbitrary<Json> {
  const members = Object.fromEntries(
    [...new Set([...properties.keys(), ...required])].map((name) => [
      name,
      validValues(document, { allOf: [...(properties.get(name) ?? [])] }),
    ]),
  );
  if (Object.keys(members).length === 0)
    return fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 1 }), { maxKeys: 2 });
  return fc.record(members, { requiredKeys: [...required], noNullPrototype: true });
}
