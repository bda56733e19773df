import type { Document } from "@cargo-records/codegen/src/openapi.ts";
import { type Operation, readOperations } from "@cargo-records/codegen/src/operations.ts";
import { typesOf } from "@cargo-records/codegen/src/types.ts";
import type { Bump } from "../bump.ts";
import { type Direction, schemaDirections } from "../directions.ts";
import { pointerOf } from "../json-pointer.ts";
import { type DeclarationPair, type Declared, loadDeclarations } from "./load-declarations.ts";
import { findRenames, type Rename, withNewNames } from "./renames.ts";

/** A change of an exported type. */
export interface TypeChange {
  /** Where the type comes from in the spec. */
  readonly pointer: string;
  readonly words: string;
  readonly types: Bump;
  /** Whether the type of a named schema changed: each of those has a validator. */
  readonly inSchema: boolean;
  readonly todo: string;
}

type Rating = Pick<TypeChange, "words" | "types" | "todo">;

/** The parts of an operation's type, and which way each travels. */
const OPERATION_PARTS = { parameters: "request", requestBody: "request", responses: "response" } as const;

/** Every change of what `@cargo-records/types` exports. */
export async function typeChanges(before: Document, after: Document): Promise<TypeChange[]> {
  const renames = findRenames(before, after);
  const aligned = withNewNames(before, renames);
  const pair = loadDeclarations(await typesOf(aligned), await typesOf(after));
  return [
    ...renames.map(renameChange),
    ...schemaChanges(pair, aligned, after),
    ...operationChanges(pair, [...readOperations(aligned), ...readOperations(after)]),
    ...pathChanges(pair),
  ];
}

function renameChange({ kind, pointer, from, to }: Rename): TypeChange {
  const isSchema = kind === "schema";
  return {
    pointer,
    words: isSchema
      ? `Type \`${from}\` is called \`${to}\`, and its validator \`validate${to}\`.`
      : `Type \`operations["${from}"]\` is called \`operations["${to}"]\`.`,
    types: "major",
    inSchema: isSchema,
    todo: `Write \`${to}\` where your code names \`${from}\`.`,
  };
}

function schemaChanges(pair: DeclarationPair, before: Document, after: Document): TypeChange[] {
  const directionOf = schemaDirections(before, after);
  const isEnum = (name: string): boolean =>
    [before, after].some((document) => Array.isArray(document.components.schemas[name]?.enum));
  return namesAt(pair, ["components", "schemas"]).flatMap((name) => {
    const path = ["components", "schemas", name];
    const direction = directionOf(name);
    // A named enum lists the values that are known; in answers a reader takes any other too (decision 3).
    const judged = isEnum(name) && direction === "response" ? "none" : direction === "none" ? "both" : direction;
    return rate(pair, path, `Type \`${name}\``, judged).map((rating) => {
      return { pointer: pointerOf(path), inSchema: true, ...rating };
    });
  });
}

function operationChanges(pair: DeclarationPair, operations: readonly Operation[]): TypeChange[] {
  return namesAt(pair, ["operations"]).flatMap((id) => {
    const path = ["operations", id];
    const what = `type \`operations["${id}"]\``;
    const stays = pair.before.find(path) !== undefined && pair.after.find(path) !== undefined;
    const ratings = stays
      ? Object.entries(OPERATION_PARTS).flatMap(([part, direction]) =>
          rate(pair, [...path, part], `\`${part}\` of the ${what}`, direction),
        )
      : rate(pair, path, `The ${what}`, "none");
    const operation = operations.find((each) => each.id === id);
    const pointer = pointerOf(["paths", operation?.path ?? "", operation?.method.toLowerCase() ?? ""]);
    return ratings.map((rating) => ({ pointer, inSchema: false, ...rating }));
  });
}

/** Whether the path is there, and its comments: what it takes and answers is in the types of its operations. */
function pathChanges(pair: DeclarationPair): TypeChange[] {
  return namesAt(pair, ["paths"]).flatMap((name) => {
    const path = ["paths", name];
    const [old, now] = [pair.before.find(path), pair.after.find(path)];
    if (old && now && old.text !== now.text) return [];
    return rate(pair, path, `Type \`paths["${name}"]\``, "none").map((rating) => {
      return { pointer: pointerOf(path), inSchema: false, ...rating };
    });
  });
}

function namesAt({ before, after }: DeclarationPair, path: readonly string[]): string[] {
  return [...new Set([...before.keysAt(path), ...after.keysAt(path)])];
}

function rate(pair: DeclarationPair, path: readonly string[], what: string, direction: Direction): Rating[] {
  const before = pair.before.find(path);
  const after = pair.after.find(path);
  if (!before || !after) {
    if (before) return [{ words: `${what} is gone.`, types: "major", todo: "Remove it from your code." }];
    return after ? [{ words: `${what} is new.`, types: "minor", todo: "Nothing; use it when you want to." }] : [];
  }
  if (before.text === after.text) {
    if (before.comments === after.comments) return [];
    return [{ words: `${what} is documented otherwise.`, types: "patch", todo: "Nothing." }];
  }
  const faults = faultsOf(pair, before, after, direction);
  if (faults.length > 0) {
    return [{ words: `${what} ${faults.join(", ")}.`, types: "major", todo: "Let the compiler show the places." }];
  }
  return [{ words: `${what} changed; code that uses it still compiles.`, types: "minor", todo: "Nothing." }];
}

/** What stops code that compiles with the old type from compiling with the new one. */
function faultsOf(pair: DeclarationPair, before: Declared, after: Declared, direction: Direction): string[] {
  const reads = direction === "response" || direction === "both";
  const writes = direction === "request" || direction === "both";
  // Assignability alone misses an optional key that is gone: a type without it can still stand for one with it.
  const lost = [...before.keys].filter((key) => !after.keys.has(key)).map((key) => `lost \`${key}\``);
  return [
    ...lost,
    ...(reads && !pair.isAssignable(after.type, before.type) ? ["cannot be read as before"] : []),
    ...(writes && !pair.isAssignable(before.type, after.type) ? ["cannot be written as before"] : []),
  ];
}
