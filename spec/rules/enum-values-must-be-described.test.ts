import { testRule } from "./test-rule.ts";

const pointer = "#/components/schemas/Status";
const withStatus = (status: object) => ({ components: { schemas: { Status: { type: "string", ...status } } } });

testRule("enum-values-must-be-described", [
  {
    name: "an enum that describes each value passes",
    given: withStatus({ enum: ["on", "off"], "x-enumDescriptions": { on: "It runs.", off: "It does not." } }),
    want: [],
  },
  {
    name: "a property called enum is no enum",
    given: withStatus({ type: "object", properties: { enum: { type: "string" } } }),
    want: [],
  },
  {
    name: "an enum without descriptions misses them all",
    given: withStatus({ enum: ["on", "off"] }),
    want: [
      { pointer, message: '"x-enumDescriptions" does not describe the value "on".' },
      { pointer, message: '"x-enumDescriptions" does not describe the value "off".' },
    ],
  },
  {
    name: "a description of spaces is none",
    given: withStatus({ enum: ["on"], "x-enumDescriptions": { on: " " } }),
    want: [{ pointer, message: '"x-enumDescriptions" does not describe the value "on".' }],
  },
  {
    name: "a description without a value is surplus",
    given: withStatus({ enum: ["on"], "x-enumDescriptions": { on: "It runs.", gone: "It was." } }),
    want: [{ pointer, message: '"x-enumDescriptions" describes "gone", which is not a value.' }],
  },
]);
