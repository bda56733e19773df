import { testRule } from "./test-rule.ts";

const withInvariant = (invariant: object) => ({
  paths: {},
  components: { schemas: { Pets: { "x-invariants": [invariant] } } },
});
const pointer = "#/components/schemas/Pets/x-invariants/0";

testRule("invariant-must-be-stated", [
  {
    name: "an invariant with an id and a sentence passes",
    given: withInvariant({ id: "pets-are-distinct", description: "No pet is there twice." }),
    want: [],
  },
  {
    name: "an invariant without a sentence is found",
    given: withInvariant({ id: "pets-are-distinct" }),
    want: [{ pointer, message: '"0" property must have required property "description"' }],
  },
  {
    name: "an id that is no id is found",
    given: withInvariant({ id: "Pets are distinct", description: "No pet is there twice." }),
    want: [{ pointer: `${pointer}/id`, message: '"id" property must match pattern "^[a-z]+(-[a-z]+)*$"' }],
  },
]);
