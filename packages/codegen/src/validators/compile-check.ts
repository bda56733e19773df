import { stripTypeScriptTypes } from "node:module";
import type { Document, Json } from "../openapi.ts";
import { checkWriter } from "./write-checks.ts";

/** A generated check, at work. */
export interface CompiledCheck {
  readonly code: string;
  /** What is wrong with a value, each as place and expectation; `undefined` when the check lets it pass. */
  readonly faultsIn: (value: Json) => string[] | undefined;
}

interface Faults {
  readonly found: string[];
  readonly path: string;
}

type Check = (value: Json, faults?: Faults) => boolean;

/** The check of a schema, with stand-ins for the hand-written part of the validators, which the generator does not know. */
export function compileCheck(schema: Json, schemas: Record<string, Json> = {}): CompiledCheck {
  const document: Document = { openapi: "3.1.0", paths: {}, components: { schemas } };
  const writer = checkWriter(document);
  const name = writer.functionFor(schema, "Root");
  const code = writer.code();
  const source = `"use strict";\n${stripTypeScriptTypes(code)}\nreturn ${name};`;
  const check: Check = new Function(...Object.keys(RUNTIME), source)(...Object.values(RUNTIME));
  return {
    code,
    faultsIn: (value) => {
      if (check(value)) return undefined;
      const found: string[] = [];
      check(value, { found, path: "" });
      return found;
    },
  };
}

const at = (faults: Faults | undefined, key: string | number): Faults | undefined =>
  faults && { ...faults, path: `${faults.path}/${key}` };

const fail = (faults: Faults | undefined, _value: Json, expected: string): boolean =>
  faults !== undefined && faults.found.push(`${faults.path} ${expected}`.trim()) > 0;

const others = (value: Json, known: readonly string[], check: Check, faults?: Faults): boolean =>
  Object.keys(value).every((key) => known.includes(key) || check(value[key], at(faults, key)));

const RUNTIME = {
  at,
  fail,
  failAt: (faults: Faults | undefined, _value: Json, key: string | number, expected = "a value"): boolean =>
    fail(at(faults, key), _value, expected),
  others,
  noOthers: (value: Json, known: readonly string[], faults?: Faults): boolean =>
    others(value, known, (_value, inner) => fail(inner, _value, "no such property"), faults),
  own: (value: Json, name: string): Json => (Object.hasOwn(value, name) ? value[name] : undefined),
  isUuid: (text: string): boolean => text === "a uuid",
  isDateTime: (text: string): boolean => text === "a time",
  isDate: (text: string): boolean => text === "a date",
};
