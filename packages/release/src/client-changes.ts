import type { Document } from "@cargo-records/codegen/src/openapi.ts";
import { type Operation, readOperations } from "@cargo-records/codegen/src/operations.ts";
import type { Bump } from "./bump.ts";
import { pointerOf } from "./json-pointer.ts";

/** A change of the client's methods, which take their names from paths and keys of ours. */
export interface ClientChange {
  readonly pointer: string;
  readonly words: string;
  readonly client: Bump;
  readonly todo: string;
}

/** Methods that came, went or list otherwise. What they take and give is in the diff of the types. */
export function clientChanges(before: Document, after: Document): ClientChange[] {
  const old = methodsOf(before);
  const now = methodsOf(after);
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((name) =>
    methodChanges(name, old.get(name), now.get(name)),
  );
}

function methodsOf(document: Document): Map<string, Operation> {
  return new Map(readOperations(document).map((operation) => [operation.name.join("."), operation]));
}

function methodChanges(name: string, before: Operation | undefined, after: Operation | undefined): ClientChange[] {
  const method = `Method \`client.${name}()\``;
  const { path = "", method: verb = "" } = after ?? before ?? {};
  const at = { pointer: pointerOf(["paths", path, verb.toLowerCase()]) };
  if (!after) return [{ ...at, words: `${method} is gone.`, client: "major", todo: "Remove it from your code." }];
  if (!before)
    return [{ ...at, words: `${method} is new.`, client: "minor", todo: "Nothing; use it when you want to." }];
  if (before.listing && !after.listing) {
    const todo = "Await it for a page, and page yourself.";
    return [{ ...at, words: `${method} does not list any more.`, client: "major", todo }];
  }
  if (!before.listing && after.listing) {
    const todo = "Nothing; loop over it when you want to.";
    return [{ ...at, words: `${method} lists: loop over it for every item.`, client: "minor", todo }];
  }
  return [];
}
