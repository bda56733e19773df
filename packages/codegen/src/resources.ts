import { docComment } from "./doc-comment.ts";
import { type Document, type Json, refName, resolve } from "./openapi.ts";
import { componentName, type Operation, readOperations } from "./operations.ts";
import { argumentsOf } from "./resource-arguments.ts";
import { SpecError } from "./spec-error.ts";

/** A namespace of the client: further namespaces and operations by name. */
type Tree = { [name: string]: Tree | Operation };

/**
 * The client's operations as one nested object, a method for each operation of the document: interfaces of plain
 * signatures, and `createResources(calls)` that binds them to the ways of calling.
 */
export function resourcesOf(document: Document): string {
  const operations = readOperations(document);
  const tree = treeOf(operations);
  const schemas = new Set(
    operations.flatMap(({ id, body, result }) => [
      ...(body ? [componentName(body.schema, `The request body of ${id}`)] : []),
      ...(result ? [answerName(id, result)] : []),
    ]),
  );
  for (const operation of operations) {
    const item = itemName(document, operation);
    if (item !== undefined) schemas.add(item);
  }
  const usesParameters = operations.some((operation) => argumentsOf(document, operation).usesParameters);
  const imported = [...(usesParameters ? ["operations"] : []), ...schemas].sort();
  const safe = operations.filter((operation) => operation.safe).map(({ method, path }) => `${method} ${path}`);
  return [
    `import type { ${imported.join(", ")} } from "@cargo-records/types";`,
    ...validatorImports(operations),
    `import type { ${callTypes(operations).join(", ")} } from "../call.ts";`,
    ...(operations.some(({ listing }) => listing) ? ['import type { Listing } from "../listing/listing.ts";'] : []),
    "",
    "/** The first server of the spec. */",
    `export const DEFAULT_BASE_URL = ${JSON.stringify(serverOf(document))};\n`,
    "/** Operations that only read: sending one twice does no more than sending it once. */",
    `export const SAFE_OPERATIONS: readonly string[] = ${JSON.stringify(safe)};\n`,
    ...operations.map((operation) => operationConstant(operation, operations)),
    ...interfacesOf(document, tree, []),
    "/** Binds every operation of the API to the ways of calling one. */",
    "export function createResources(calls: Calls): Resources {",
    `  return ${objectOf(document, tree, "  ")};`,
    "}",
  ].join("\n");
}

/** What checks the envelope of each answer; what checks all of it is loaded when a client is made that asks for it. */
function validatorImports(operations: readonly Operation[]): string[] {
  const names = [...new Set(operations.flatMap(({ id, result }) => (result ? [answerName(id, result)] : [])))].sort();
  const imported = names.map((name) => `validate${name} as shape${name}`).join(", ");
  return names.length === 0 ? [] : [`import { ${imported} } from "@cargo-records/validators/shape";`];
}

function answerName(id: string, result: Json): string {
  return componentName(result, `The answer of ${id}`);
}

/** What the file uses of the module on calls. */
function callTypes(operations: readonly Operation[]): string[] {
  return [...new Set(["Calls", ...operations.map(optionsType)])].sort();
}

/** A walk by time takes more options than a call. */
function optionsType({ listing }: Operation): string {
  return listing?.time === undefined ? "CallOptions" : "ListOptions";
}

/** The component schema of what an operation lists; `undefined` when it does not list, or the schema has no name. */
function itemName(document: Document, { listing, result }: Operation): string | undefined {
  return listing && refName(resolve(document, resolve(document, result).properties[listing.items]).items);
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
  const parameters = [...declarations, `options?: ${optionsType(operation)}`].join(", ");
  return `${name}(${parameters}): ${resultType(document, operation)}`;
}

function resultType(document: Document, operation: Operation): string {
  const { id, result, listing } = operation;
  const answer = result ? answerName(id, result) : "undefined";
  if (listing === undefined) return `Promise<${answer}>`;
  return `Listing<${answer}, ${itemName(document, operation) ?? `${answer}["${listing.items}"][number]`}>`;
}

/** An operation as one constant, so that a call makes no object. */
function operationConstant(operation: Operation, all: readonly Operation[]): string {
  const { id, method, path, safe, result, listing } = operation;
  const answer = result && answerName(id, result);
  const fields = [
    ...Object.entries({ id, method, path, safe }).map(([key, value]) => `  ${key}: ${JSON.stringify(value)},`),
    ...(answer === undefined
      ? []
      : [
          `  answer: {\n    shape: shape${answer},\n    full: async () => (await import("@cargo-records/validators")).validate${answer},\n  },`,
        ]),
    ...(listing ? [`  listing: ${JSON.stringify({ ...listing, ...pagedBy(operation, all) })},`] : []),
  ];
  return `const ${constantName(operation)} = {\n${fields.join("\n")}\n};\n`;
}

/** The operation on the same path that walks, for one whose answer is all there is. */
function pagedBy({ listing, path }: Operation, all: readonly Operation[]): { pagedBy?: string } {
  const other = all.find((each) => each.path === path && each.listing?.time !== undefined);
  return listing?.time === undefined && other ? { pagedBy: `${other.name.join(".")}()` } : {};
}

function constantName({ id }: Operation): string {
  return id.replace(/[^A-Za-z0-9]+(.)?/g, (_, letter = "") => letter.toUpperCase()).replace(/^(?=\d)/, "_");
}

function objectOf(document: Document, tree: Tree, indent: string): string {
  const lines = Object.entries(tree).map(([name, entry]) => {
    if (!isOperation(entry)) return `${indent}  ${name}: ${objectOf(document, entry, `${indent}  `)},`;
    const { names, input } = argumentsOf(document, entry);
    return `${indent}  ${name}: (${[...names, "options"].join(", ")}) => calls.${entry.listing ? "list" : "call"}(${constantName(entry)}, ${input}, options),`;
  });
  return `{\n${lines.join("\n")}\n${indent}}`;
}
