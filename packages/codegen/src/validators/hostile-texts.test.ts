import { describe, expect, test } from "vitest";
import type { Json } from "../openapi.ts";
import { compileCheck } from "./compile-check.ts";

/*
 * A spec is no code, whatever its texts look like: what is generated from it must not be broken out of.
 */

const object = (properties: Json, more: Json = {}) => ({ type: "object", properties, ...more });

describe("a property with the name", () => {
  test.each(["constructor", "toString", "hasOwnProperty", "__proto__", "valueOf"])(
    "%s is the object's own or none",
    (name) => {
      const properties = (schema: Json) => Object.fromEntries([[name, schema]]);
      const value = (text: string): Json => JSON.parse(`{ "${name}": ${text} }`);
      const optional = compileCheck(object(properties({ type: "string" }), { additionalProperties: false }));
      expect([{}, value('"text"')].map(optional.faultsIn)).toEqual([undefined, undefined]);
      expect(optional.faultsIn(value("5"))).toEqual([`/${name} text`]);
      const required = compileCheck(object(properties({}), { required: [name] }));
      expect([required.faultsIn(value("5")), required.faultsIn({})]).toEqual([undefined, [`/${name} a value`]]);
      const closed = compileCheck(object({ other: {} }, { additionalProperties: false }));
      expect([closed.faultsIn({}), closed.faultsIn(value("5"))]).toEqual([undefined, [`/${name} no such property`]]);
    },
  );

  test.each([
    "x-y",
    "0",
    "a b",
    "ünï",
    'quo"te',
    "back\\slash",
    "line\nbreak",
    "\u2028",
    "",
    "a/*b*/",
    `\${a}`,
    "`",
    "length",
  ])("%j is read as it is written", (name) => {
    const { faultsIn } = compileCheck(object({ [name]: { type: "string" } }, { required: [name] }));
    expect(faultsIn({ [name]: "text" })).toBeUndefined();
    expect(faultsIn({ [name]: 5 })).toEqual([`/${name} text`.trim()]);
    expect(faultsIn([])).toHaveLength(1);
  });
});

describe("a text of the spec stays a text in the code", () => {
  const BREAKS = [
    '"); stop(); ("',
    "'); stop(); ('",
    "\n stop() \n",
    "\u2028stop()",
    `\`\${stop()}\``,
    "*/ stop() /*",
    "\\",
    "</script>",
  ];

  test.each(BREAKS)("as an enum value and a constant: %j", (text) => {
    const { faultsIn } = compileCheck(object({ a: { enum: [text, "b"] }, b: { const: text } }));
    expect(faultsIn({ a: text, b: text })).toBeUndefined();
    expect(faultsIn({ a: "c" })).toEqual([`/a ${JSON.stringify(text)} or "b"`]);
  });

  test.each(BREAKS)("as the name of a property that is not listed: %j", (text) => {
    const { faultsIn } = compileCheck(object({ [text]: {} }, { additionalProperties: false }));
    expect([faultsIn({ [text]: 1 }), faultsIn({ b: 1 })]).toEqual([undefined, ["/b no such property"]]);
  });

  test.each(["/; stop(); /", "\n", "\u2028", "[/]", '"', "a*/b", "\\/", "", "`\\$\\{1\\}"])(
    "as a pattern: %j",
    (pattern) => {
      const { faultsIn } = compileCheck({ type: "string", pattern });
      for (const text of ["/; stop(); /", "\n", "\u2028", '"', "aa/b", "x", ""]) {
        expect(faultsIn(text) === undefined).toBe(new RegExp(pattern, "u").test(text));
      }
    },
  );
});
