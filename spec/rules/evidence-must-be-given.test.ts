import { testRule } from "./test-rule.ts";

/** A document with one of everything that needs evidence, each holding `extra`. */
const documentWith = (extra: object) => ({
  paths: {
    "/pets": {
      parameters: [{ name: "a", ...extra }],
      get: {
        parameters: [{ name: "b", ...extra }],
        requestBody: { content: {}, ...extra },
        responses: { 200: { headers: { Inline: { ...extra } }, ...extra } },
        ...extra,
      },
    },
  },
  components: {
    headers: { Shared: { ...extra } },
    parameters: { Shared: { ...extra } },
    requestBodies: { Shared: { ...extra } },
    responses: { Shared: { headers: { Inline: { ...extra } }, ...extra } },
    schemas: { Shared: { properties: { inherits: {} }, "x-invariants": [{ ...extra }], ...extra } },
    securitySchemes: { Shared: { ...extra } },
  },
});

testRule("evidence-must-be-given", [
  {
    name: "a document whose every part has evidence passes",
    given: documentWith({ "x-evidence": "reference" }),
    want: [],
  },
  {
    name: "each part without evidence is found",
    given: documentWith({}),
    want: [
      "#/paths/~1pets/parameters/0",
      "#/paths/~1pets/get",
      "#/paths/~1pets/get/parameters/0",
      "#/paths/~1pets/get/requestBody",
      "#/paths/~1pets/get/responses/200",
      "#/paths/~1pets/get/responses/200/headers/Inline",
      "#/components/headers/Shared",
      "#/components/parameters/Shared",
      "#/components/requestBodies/Shared",
      "#/components/responses/Shared",
      "#/components/responses/Shared/headers/Inline",
      "#/components/schemas/Shared",
      "#/components/schemas/Shared/x-invariants/0",
      "#/components/securitySchemes/Shared",
    ].map((pointer) => ({
      pointer,
      message: `${pointer} has no "x-evidence": say where the statement comes from.`,
    })),
  },
]);
