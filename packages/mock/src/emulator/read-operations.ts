import { isObject, type JsonObject, type SpecDocument } from "./spec-document.ts";

const METHODS: readonly string[] = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/** An operation of the spec, as far as a mock of it needs to know. */
export interface Operation {
  /** Upper case. */
  method: string;
  /** The path after the base path, as a template such as `/things/{uuid}`. */
  path: string;
  /** Whether the operation asks for the bearer token. */
  needsToken: boolean;
  parameters: readonly JsonObject[];
  /** The schema of the JSON body; undefined when none is described. */
  bodySchema: JsonObject | undefined;
  bodyRequired: boolean;
  /** The first example of the 200 answer; undefined without one. */
  example: JsonObject | undefined;
}

/** Every operation of a document, in its order. */
export function readOperations(document: SpecDocument): Operation[] {
  return Object.entries(document.resolve(document.root["paths"])).flatMap(([path, value]) => {
    const item = document.resolve(value);
    const methods = Object.keys(item).filter((key) => METHODS.includes(key));
    return methods.map((method) => readOperation(document, path, item, method));
  });
}

function readOperation(document: SpecDocument, path: string, item: JsonObject, method: string): Operation {
  const operation = document.resolve(item[method]);
  const body = document.resolve(operation["requestBody"]);
  const schema = jsonContent(document, body)["schema"];
  return {
    method: method.toUpperCase(),
    path,
    needsToken: [operation["security"] ?? document.root["security"] ?? []].flat().length > 0,
    parameters: [item["parameters"], operation["parameters"]].flatMap((list) => {
      return Array.isArray(list) ? list.map((parameter) => document.resolve(parameter)) : [];
    }),
    bodySchema: isObject(schema) ? schema : undefined,
    bodyRequired: body["required"] === true,
    example: firstExample(document, document.resolve(document.resolve(operation["responses"])["200"])),
  };
}

function jsonContent(document: SpecDocument, holder: JsonObject): JsonObject {
  return document.resolve(document.resolve(holder["content"])["application/json"]);
}

function firstExample(document: SpecDocument, response: JsonObject): JsonObject | undefined {
  const content = jsonContent(document, response);
  const { example } = content;
  if (example !== undefined) return { value: example };
  const [first] = Object.values(document.resolve(content["examples"]));
  return first === undefined ? undefined : document.resolve(first);
}
