import { operationsOf } from "@cargo-records/spec/client-name";
import { type BodyObject, type OpenApiDocument, resolve, type SchemaObject, schemaName } from "./openapi-document.ts";

export interface SchemaGroup {
  /** The schema that gives the group its name. */
  readonly head: string;
  /** In the order of the document, the head first. */
  readonly schemas: readonly string[];
}

/**
 * Which schemas share a page. A page begins with a schema that stands for itself: the body of an operation, or a union. Every other schema goes
 * to the first of them that leads to it without passing another.
 */
export function schemaGroups(document: OpenApiDocument): SchemaGroup[] {
  const { schemas } = document.components;
  const names = Object.keys(schemas);
  const bodies = bodySchemas(document);
  const heads = names.filter((name) => bodies.has(name) || schemas[name]?.oneOf !== undefined);
  const taken = new Set(heads);
  const groups = heads.map((head) => group(head, names, reachable(head, schemas, taken)));
  const rest = names.filter((name) => !taken.has(name));
  return [...groups, ...rest.map((name) => ({ head: name, schemas: [name] }))];
}

function group(head: string, names: readonly string[], members: ReadonlySet<string>): SchemaGroup {
  return { head, schemas: [head, ...names.filter((name) => members.has(name))] };
}

/** Takes what a head leads to. */
function reachable(head: string, schemas: Readonly<Record<string, SchemaObject>>, taken: Set<string>): Set<string> {
  const found = new Set<string>();
  const queue = [head];
  for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
    for (const next of namesIn(schemas[name])) {
      if (taken.has(next)) continue;
      taken.add(next);
      found.add(next);
      queue.push(next);
    }
  }
  return found;
}

/** The schemas that a schema refers to, however deep inside it. */
function namesIn(schema: unknown): string[] {
  if (typeof schema !== "object" || schema === null) return [];
  const own = schemaName(schema);
  return [...(own === undefined ? [] : [own]), ...Object.values(schema).flatMap(namesIn)];
}

function bodySchemas(document: OpenApiDocument): Set<string> {
  const operations = operationsOf(document).map(({ operation }) => operation);
  const bodies: BodyObject[] = operations.flatMap(({ requestBody, responses }) => [
    ...(requestBody === undefined ? [] : [requestBody]),
    ...Object.values(responses as Record<string, BodyObject>),
  ]);
  return new Set(
    bodies
      .flatMap((body) => Object.values(resolve(document, body).content ?? {}))
      .flatMap(({ schema }) => (schema === undefined ? [] : (schemaName(schema) ?? []))),
  );
}
