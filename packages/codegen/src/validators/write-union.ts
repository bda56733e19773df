import type { Document, Json } from "../openapi.ts";
import { SpecError } from "../spec-error.ts";
import { either } from "./expectation.ts";
import { type Union, type View, viewOf } from "./view.ts";

interface UnionContext {
  readonly document: Document;
  /** The schema that the union stands in, and all that it asks. */
  readonly schema: Json;
  readonly view: View;
  readonly union: Union;
  readonly hint: string;
  readonly functionFor: (schema: Json, hint: string) => string;
}

/**
 * Code that checks `v` against the branches of a union. Where a constant tells the branches apart, only the right one is
 * tried, so that the faults found are those of the branch that was meant.
 */
export function writeUnion(context: UnionContext): string {
  const { document, view, union, hint, functionFor } = context;
  const key = keyOf(document, union);
  if (view.closed && (key === undefined || view.unions.length > 1)) {
    throw new SpecError(
      `An object that is closed by unevaluatedProperties can have one union, whose branches differ in a constant: ${JSON.stringify(context.schema)}.`,
    );
  }
  const branches = union.branches.map((branch) => (view.closed ? closedBranch(view, branch) : branch));
  const checks = branches.map((branch, index) => functionFor(branch, `${hint}Branch${index + 1}`));
  if (key !== undefined) return keyedUnion(key, checks);
  const expected = `fail(f, v, "one of ${branches.length} forms")`;
  if (union.keyword === "anyOf") return `${checks.map((check) => `${check}(v)`).join(" || ")} || ${expected}`;
  return `${checks.map((check) => `Number(${check}(v))`).join(" + ")} === 1 || ${expected}`;
}

interface UnionKey {
  readonly name: string;
  readonly values: readonly Json[];
}

/** The property whose constant tells every branch from the others, when all branches are objects that require it. */
function keyOf(document: Document, { branches }: Union): UnionKey | undefined {
  const views = branches.map((branch) => viewOf(document, branch));
  if (!views.every(({ types }) => types?.length === 1 && types[0] === "object")) return undefined;
  const names = [...(views[0]?.required ?? [])].filter((name) => !(name in Object.prototype));
  for (const name of names) {
    const values = views.map((view) => constantOf(document, view, name));
    if (values.every((value) => value !== undefined) && new Set(values).size === values.length) return { name, values };
  }
  return undefined;
}

function constantOf(document: Document, view: View, name: string): Json {
  const { values = [] } = viewOf(document, { allOf: view.properties.get(name) ?? [] });
  return view.required.has(name) && values.length === 1 ? values[0] : undefined;
}

function keyedUnion({ name, values }: UnionKey, checks: readonly string[]): string {
  const key = JSON.stringify(name);
  const cases = values.map((value, index) => `v[${key}] === ${JSON.stringify(value)} ? ${checks[index]}(v, f)`);
  const unknown = `failAt(f, v, ${key}, ${JSON.stringify(either(values.map((value) => JSON.stringify(value))))})`;
  const isObject = 'typeof v === "object" && v !== null && !Array.isArray(v)';
  return `(!(${isObject}) ? fail(f, v, "an object") : ${[...cases, unknown].join(" : ")})`;
}

/** A branch that is closed, and knows the properties beside the union as well. */
function closedBranch({ properties, required }: View, branch: Json): Json {
  const beside = [...properties.keys(), ...required];
  if (beside.length === 0) return { ...branch, unevaluatedProperties: false };
  const known = { properties: Object.fromEntries(beside.map((name) => [name, {}])) };
  return { allOf: [branch, known], unevaluatedProperties: false };
}
