import { docComment } from "./doc-comment.ts";
import type { Document } from "./openapi.ts";
import { componentName, type Operation, readOperations } from "./operations.ts";
import { argumentsOf } from "./resource-arguments.ts";
import { SpecError } from "./spec-error.ts";

/** A namespace of the client: further namespaces and operations by name. */
type Tree = { [name: string]: Tree | Operation };

/**
 * The client's operations as one nested object, a method for each operation of the document: interfaces of plain
 * signatures, and `createResources(call)` that binds them to one `call`.
 */
export function resourcesOf(document: Document): string {
  const operations = readOperations(document);
  const tree = treeOf(operations);
  const schemas = new Set(
    operations.flatMap(({ id, body, result }) => [
      ...(body ? [componentName(body.schema, `The request body of ${id}`)] : []),
      ...(result ? [componentName(result, `The answer of ${id}`)] : []),
    ]),
  );
  const usesParameters = operations.some((operation) => argumentsOf(document, operation).usesParameters);
  const imported = [...(usesParameters ? ["operations"] : []), ...schemas].sort();
  return [
    `import type { ${imported.join(", ")} } from "@cargo-records/types";`,
    'import type { Call, CallOptions } from "../call.ts";\n',
    "/** The first server of the spec. */",
    `export const DEFAULT_BASE_URL = ${JSON.stringify(serverOf(document))};\n`,
    ...interfacesOf(document, tree, []),
    "/** Binds every operation of the API to one way of calling it. */",
    "export function createResources(call: Call): Resources {",
    `  return ${objectOf(document, tree, "  ")};`,
    "}",
  ].join("\n");
}

function serverOf(document: Document): string {
  const url: unknown = document.servers?.[0]?.url;
  if (typeof url === "string") return url;
  throw new SpecError("The spec names no server. Add one under `servers`: the client needs a default base URL.");
}

function treeOf(operations: readonly Operation[]): Tree {
  const root: Tree = {};
  for (const operation of operations) {
    let namespace = root;
    for (const name of operation.name.slice(0, -1)) {
      namespace[name] ??= {};
      namespace = namespace[name] as Tree;
    }
    namespace[operation.name.at(-1) as string] = operation;
  }
  return root;
}

function isOperation(entry: Tree | Operation): entry is Operation {
  return Array.isArray(entry["name"]);
}

function interfacesOf(document: Document, tree: Tree, path: readonly string[]): string[] {
  const inner = Object.entries(tree).flatMap(([name, entry]) =>
    isOperation(entry) ? [] : interfacesOf(document, entry, [...path, name]),
  );
  const members = Object.entries(tree).map(([name, entry]) =>
    isOperation(entry)
      ? `${docComment(`${entry.summary}.\n\n${entry.description}`, "  ")}  ${signatureOf(document, name, entry)};\n`
      : `  readonly ${name}: ${interfaceName([...path, name])};\n`,
  );
  const comment = path.length === 0 ? "Every operation of the API." : `The operations under \`${path.join(".")}\`.`;
  return [...inner, `${docComment(comment)}export interface ${interfaceName(path)} {\n${members.join("\n")}}\n`];
}

function interfaceName(path: readonly string[]): string {
  return `${path.map((name) => name.charAt(0).toUpperCase() + name.slice(1)).join("")}Resources`;
}

function signatureOf(document: Document, name: string, operation: Operation): string {
  const { declarations } = argumentsOf(document, operation);
  const result = operation.result ? componentName(operation.result, `The answer of ${operation.id}`) : "undefined";
  return `${name}(${[...declarations, "options?: CallOptions"].join(", ")}): Promise<${result}>`;
}

function objectOf(document: Document, tree: Tree, indent: string): string {
  const lines = Object.entries(tree).map(([name, entry]) => {
    if (!isOperation(entry)) return `${indent}  ${name}: ${objectOf(document, entry, `${indent}  `)},`;
    const { names, input } = argumentsOf(document, entry);
    const operation = `{ id: "${entry.id}", method: "${entry.method}", path: "${entry.path}" }`;
    return `${indent}  ${name}: (${[...names, "options"].join(", ")}) => call(${operation}, ${input}, options),`;
  });
  return `{\n${lines.join("\n")}\n${indent}}`;
}
