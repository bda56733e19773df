import fc from "fast-check";
import type { Json } from "../document.ts";

const SCALARS = fc.constantFrom<Json[]>("a", "b", "", "Ü9", 'quo"te', 0, 1, 1.5, -2, 3, 4, true, false, null);
const KEYS = fc.constantFrom(
  "a",
  "b",
  "kind",
  "x-y",
  "0",
  "constructor",
  "toString",
  "hasOwnProperty",
  "length",
  "ünï",
);

/** JSON values with the names and the constants that schemas of the comparison speak about. */
export const anyValue: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small", maxDepth: 3 },
    SCALARS,
    fc.string(),
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(KEYS, tie("value"), { maxKeys: 4, noNullPrototype: true }),
  ),
})).value;
