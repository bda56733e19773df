import fc from "fast-check";
import type { Json } from "../document.ts";

/** Names that trip code which looks properties up carelessly, among plain ones. */
const NAMES = ["a", "b", "kind", "x-y", "0", "constructor", "toString", "hasOwnProperty", "length", "ünï", 'quo"te'];
const TYPES = ["null", "boolean", "string", "number", "integer", "array", "object"];
const PATTERNS = ["^a", "[0-9]$", "^\\p{Lu}", 'quo"te', "a/b"];

const name = fc.constantFrom(...NAMES);
const length = fc.nat({ max: 4 });
const bound = fc.constantFrom(-1, 0, 0.5, 3);
const constant = fc.constantFrom("a", "b", "", 0, 1.5, true, false, null);

/** Schemas of every keyword that validators know, in combinations that nobody would write. */
export const anySchema: fc.Arbitrary<Json> = fc.letrec<{ schema: Json; object: Json }>((tie) => ({
  schema: fc.oneof(
    { depthSize: "small", maxDepth: 3 },
    fc.constant({}),
    fc.record({ enum: fc.uniqueArray(constant, { minLength: 1, maxLength: 3 }) }),
    fc.record({ const: constant }),
    types(
      fc.record({ minLength: length, maxLength: length, pattern: fc.constantFrom(...PATTERNS) }, { requiredKeys: [] }),
    ),
    types(
      fc.record(
        { minimum: bound, exclusiveMaximum: bound, multipleOf: fc.constantFrom(1, 2, 0.5) },
        { requiredKeys: [] },
      ),
    ),
    types(fc.record({ items: tie("schema"), minItems: length, maxItems: length }, { requiredKeys: ["items"] })),
    tie("object"),
    fc.record({ allOf: fc.array(tie("schema"), { minLength: 1, maxLength: 2 }) }),
    fc.record({ anyOf: fc.array(tie("schema"), { minLength: 1, maxLength: 3 }) }),
    fc.record({ oneOf: fc.array(tie("schema"), { minLength: 1, maxLength: 3 }) }),
    taggedUnion(tie("object")),
  ),
  object: types(
    fc.record(
      {
        properties: fc.dictionary(name, tie("schema"), { maxKeys: 3 }),
        required: fc.uniqueArray(name, { maxLength: 2 }),
        additionalProperties: fc.oneof(fc.boolean(), tie("schema")),
        unevaluatedProperties: fc.constant(false),
        minProperties: length,
        maxProperties: length,
      },
      { requiredKeys: ["properties"] },
    ),
  ),
})).schema;

/** With a type beside, with several, or with none. */
function types(schema: fc.Arbitrary<Json>): fc.Arbitrary<Json> {
  const type = fc.oneof(
    fc.constantFrom(...TYPES),
    fc.uniqueArray(fc.constantFrom(...TYPES), { minLength: 1, maxLength: 3 }),
  );
  return fc.tuple(schema, fc.option(type)).map(([rest, one]) => (one === null ? rest : { ...rest, type: one }));
}

/** Objects told apart by a constant, the form that generators know best. */
function taggedUnion(branch: fc.Arbitrary<Json>): fc.Arbitrary<Json> {
  const tagged = (tag: string): fc.Arbitrary<Json> =>
    branch.map((schema) => ({
      allOf: [schema, { type: "object", required: ["kind"], properties: { kind: { const: tag } } }],
    }));
  return fc.tuple(tagged("a"), tagged("b")).map((oneOf) => ({ oneOf }));
}
