import { jsonPointer } from "../json-pointer.ts";
import type { Json } from "../recording.ts";
import { checkSchema, type SchemaIssue } from "./check-schema.ts";
import type { Operation } from "./read-operations.ts";
import type { JsonObject, SpecDocument } from "./spec-document.ts";

/** What a checked request holds, or what is wrong with it. */
export type CheckedRequest = { body: Json | undefined } | SchemaIssue;

/** Checks the parameters and the JSON body of a request by what the spec says about its operation. */
export async function checkRequest(
  request: Request,
  operation: Operation,
  document: SpecDocument,
  unknownQuery: "ignore" | "reject",
): Promise<CheckedRequest> {
  const { searchParams } = new URL(request.url);
  for (const parameter of operation.parameters) {
    const issue = checkParameter(parameter, searchParams, request.headers, document);
    if (issue) return issue;
  }
  const known = operation.parameters.filter((parameter) => parameter["in"] === "query").map(({ name }) => name);
  const unknown = [...searchParams.keys()].find((name) => !known.includes(name));
  if (unknown !== undefined && unknownQuery === "reject") {
    return { pointer: jsonPointer("/query", unknown), problem: "unrecognized query parameter" };
  }
  return checkBody(await request.text(), operation, document);
}

function checkParameter(parameter: JsonObject, query: URLSearchParams, headers: Headers, document: SpecDocument) {
  const name = String(parameter["name"]);
  const place = String(parameter["in"]);
  const schema = document.resolve(parameter["schema"]);
  const texts = place === "query" ? query.getAll(name) : [headers.get(name) ?? []].flat();
  if (place !== "query" && place !== "header") return undefined;
  const pointer = jsonPointer(`/${place}`, name);
  if (texts.length === 0) return parameter["required"] === true ? { pointer, problem: "is missing" } : undefined;
  if (schema["type"] !== "array") return checkSchema(parseText(texts[0] ?? "", schema), schema, document, pointer);
  const items = document.resolve(schema["items"]);
  return checkSchema(
    texts.map((text) => parseText(text, items)),
    schema,
    document,
    pointer,
  );
}

/** A parameter is text: where the schema asks for another type, text that spells such a value is one. */
function parseText(text: string, schema: JsonObject): Json {
  const types = [schema["type"] ?? "string"].flat();
  if (types.includes("string")) return text;
  if (text.trim() !== "" && Number.isFinite(Number(text))) return Number(text);
  return text === "true" || text === "false" ? text === "true" : text;
}

function checkBody(text: string, { bodySchema, bodyRequired }: Operation, document: SpecDocument): CheckedRequest {
  if (!bodySchema) return { body: undefined };
  if (text === "") return bodyRequired ? { pointer: "", problem: "expected a JSON body" } : { body: undefined };
  let body: Json;
  try {
    body = JSON.parse(text);
  } catch {
    return { pointer: "", problem: "the body is not JSON" };
  }
  return checkSchema(body, bodySchema, document) ?? { body };
}
