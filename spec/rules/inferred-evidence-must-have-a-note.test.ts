import { testRule } from "./test-rule.ts";

const pointer = "#/components/schemas/Pet";
const message = '"x-evidence" is "inferred", but "x-evidence-note" does not say from what.';
const withSchema = (schema: object) => ({ components: { schemas: { Pet: schema } } });

testRule("inferred-evidence-must-have-a-note", [
  {
    name: "an inferred schema with a note passes",
    given: withSchema({ "x-evidence": "inferred", "x-evidence-note": "Read from the name." }),
    want: [],
  },
  { name: "other evidence needs no note", given: withSchema({ "x-evidence": "reference" }), want: [] },
  {
    name: "inferred evidence without a note fails",
    given: withSchema({ "x-evidence": "inferred" }),
    want: [{ pointer, message }],
  },
  {
    name: "a note of spaces is none",
    given: withSchema({ "x-evidence": "inferred", "x-evidence-note": " " }),
    want: [{ pointer: `${pointer}/x-evidence-note`, message }],
  },
]);
