import { type Document, type Json, refName } from "../openapi.ts";
import { allows, hasMembers, hasStructure, isOnlyUnion, NOTHING } from "./structure.ts";
import { type View, viewOf } from "./view.ts";
import { writeLeaf, writeLeafAt, writeLimits } from "./write-leaf.ts";
import { writeTypeTest } from "./write-test.ts";
import { writeUnion } from "./write-union.ts";

/** Writes check functions of one document: straight-line code, a function for each object, list and union. */
export interface CheckWriter {
  /** The name of the function that checks a schema; written when it is asked for the first time. */
  functionFor(schema: Json, hint: string): string;
  /** Every function written so far. */
  code(): string;
}

/*
 * What is written has the form `check(v, f): boolean`. Without a place `f` for faults, false is the answer at the first.
 * With it, `fail` notes the fault and answers true, so that the same code goes on and finds the others.
 */
export function checkWriter(document: Document): CheckWriter {
  const names = new Map<string, string>();
  const functions: string[] = [];

  function functionFor(schema: Json, hint: string): string {
    const key = JSON.stringify(schema);
    const known = names.get(key);
    if (known !== undefined) return known;
    const name = freeName(`check${capital(refName(schema) ?? hint)}`);
    names.set(key, name);
    const place = functions.push("") - 1; // keeps a function before those that it calls
    functions[place] = `function ${name}(v: any, f?: Faults): boolean {\n${bodyOf(schema, hint)}\n}\n`;
    return name;
  }

  function freeName(name: string): string {
    const taken = new Set(names.values());
    const numbered = (count: number): string => (count === 1 ? name : `${name}${count}`);
    let count = 1;
    while (taken.has(numbered(count))) count += 1;
    return numbered(count);
  }

  function bodyOf(schema: Json, hint: string): string {
    const view = viewOf(document, schema);
    const whole = refName(schema) ?? hint;
    const unions = view.unions.map((union) => writeUnion({ document, schema, view, union, hint: whole, functionFor }));
    if (unions.length === 1 && isOnlyUnion(view)) return `  return ${unions[0]};`;
    const own = view.closed && unions.length > 0 ? { ...view, closed: false } : view;
    const lines = [...objectPart(own, unions, whole), ...arrayPart(own, unions, whole)];
    const other = and([writeLeaf(own, lines.length > 0), ...unions]);
    return [...lines, `  return ${other === "true" ? ANY_VALUE : other};`].join("\n");
  }

  /** The part for objects, when anything is asked of their members. */
  function objectPart(view: View, unions: readonly string[], hint: string): string[] {
    if (!allows(view, "object") || !hasMembers(view)) return [];
    const names = new Set([...view.properties.keys(), ...view.required]);
    const members = [...names].map((name) => memberCheck(view, name, hint));
    const rest = view.rest.map(({ beside, schema }) =>
      schema === false
        ? `noOthers(v, ${JSON.stringify([...beside])}, f)`
        : `others(v, ${JSON.stringify([...beside])}, ${functionFor(schema, `${hint}Other`)}, f)`,
    );
    // Where one part has no others, the whole has none.
    const isClosed = view.closed && !view.rest.some(({ schema }) => schema === false);
    const closed = isClosed ? [`noOthers(v, ${JSON.stringify([...names])}, f)`] : [];
    // A list has none of the names that an object requires: no need to ask whether it is one.
    const cannotBeList = !allows(view, "array") && [...view.required].some((name) => !(name in Array.prototype));
    const isObject = cannotBeList ? 'typeof v === "object" && v !== null' : writeTypeTest(NOTHING, "object", "v");
    const limits = writeLimits(view, "object");
    const checks = and([...limits, ...members, ...rest, ...closed, ...unions]);
    return [`  if (${isObject})\n    return ${checks};`];
  }

  function memberCheck(view: View, name: string, hint: string): string {
    const schemas = view.properties.get(name) ?? [];
    const schema = schemas.length === 1 ? schemas[0] : { allOf: schemas };
    const member = memberOf(name);
    const check = useOf(schema, member, JSON.stringify(name), hint + capital(name));
    if (!view.required.has(name)) return check === "true" ? check : `${member} === undefined || ${check}`;
    return check === "true" ? `${member} !== undefined || failAt(f, v, ${JSON.stringify(name)})` : check;
  }

  function arrayPart(view: View, unions: readonly string[], hint: string): string[] {
    if (!allows(view, "array") || view.items.length === 0) return [];
    const schema = view.items.length === 1 ? view.items[0] : { allOf: view.items };
    const check = useOf(schema, "v[i]", "i", `${hint}Item`);
    const limits = writeLimits(view, "array");
    const loop = `    for (let i = 0; i < v.length; i++) if (!(${check})) return false;`;
    return [
      "  if (Array.isArray(v)) {",
      ...(check === "true" ? [] : [loop]),
      `    return ${and([...limits, ...unions])};`,
      "  }",
    ];
  }

  /** Code that checks a value which stands under the key `step` of `v`. */
  function useOf(schema: Json, value: string, step: string, hint: string): string {
    const view = viewOf(document, schema);
    if (view.unions.length === 0 && !hasStructure(view)) return writeLeafAt(view, value, step);
    return `${functionFor(schema, hint)}(${value}, at(f, ${step}))`;
  }

  return { functionFor, code: () => functions.join("\n") };
}

/** A check is called for a required property that is missing as well, and nothing is no value. */
const ANY_VALUE = 'v !== undefined || fail(f, v, "a value")';

/** Code that reads a property. A name that every object inherits has to be looked up as the object's own. */
function memberOf(name: string): string {
  if (name in Object.prototype) return `own(v, ${JSON.stringify(name)})`;
  return /^[A-Za-z_$][\w$]*$/.test(name) ? `v.${name}` : `v[${JSON.stringify(name)}]`;
}

function and(checks: readonly string[]): string {
  const told = checks.filter((check) => check !== "true");
  if (told.length < 2) return told[0] ?? "true";
  return told.map((check) => (check.includes(" || ") ? `(${check})` : check)).join(" &&\n      ");
}

function capital(text: string): string {
  const name = text
    .replaceAll(/[^A-Za-z0-9]+/g, " ")
    .trim()
    .replaceAll(/ (.)/g, (_, letter) => letter.toUpperCase());
  return name.charAt(0).toUpperCase() + name.slice(1);
}
