import type { Document } from "@cargo-records/codegen/src/openapi.ts";
import { readOperations } from "@cargo-records/codegen/src/operations.ts";
import { applyChange } from "../apply-change.ts";
import { pointerOf } from "../json-pointer.ts";

/** Something that kept its content and changed the name under which code imports it. */
export interface Rename {
  readonly kind: "schema" | "operation";
  /** Where it is in the new spec. */
  readonly pointer: string;
  readonly from: string;
  readonly to: string;
}

/** The schemas and operations that have another name and are otherwise the same, which no diff of the wire sees. */
export function findRenames(before: Document, after: Document): Rename[] {
  return [...schemaRenames(before, after), ...operationRenames(before, after)];
}

/** The document as if it had had the new names all along, so that only other differences are left. */
export function withNewNames(document: Document, renames: readonly Rename[]): Document {
  const schemas = renames.filter(({ kind }) => kind === "schema");
  const operations = renames.filter(({ kind }) => kind === "operation");
  return applyChange(document, {
    set: Object.fromEntries(operations.map(({ pointer, to }) => [`${pointer.slice(1)}/operationId`, to])),
    rename: Object.fromEntries(schemas.map(({ from, to }) => [`/components/schemas/${from}`, to])),
  });
}

function schemaRenames(before: Document, after: Document): Rename[] {
  const old = before.components.schemas;
  const now = after.components.schemas;
  const added = Object.keys(now).filter((name) => old[name] === undefined);
  return Object.keys(old).flatMap((from) => {
    const text = JSON.stringify(old[from]);
    const to = now[from] === undefined ? added.find((name) => JSON.stringify(now[name]) === text) : undefined;
    return to === undefined ? [] : [{ kind: "schema", pointer: pointerOf(["components", "schemas", to]), from, to }];
  });
}

/** An operation is the same when it is called in the same way. */
function operationRenames(before: Document, after: Document): Rename[] {
  const old = readOperations(before);
  return readOperations(after).flatMap(({ id, method, path }) => {
    const same = old.find((operation) => operation.method === method && operation.path === path);
    if (same === undefined || same.id === id) return [];
    return [{ kind: "operation", pointer: pointerOf(["paths", path, method.toLowerCase()]), from: same.id, to: id }];
  });
}
