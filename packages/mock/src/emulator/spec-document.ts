import type { Json } from "../recording.ts";

/** An object of a JSON document. */
export type JsonObject = { [key: string]: Json };

/** An OpenAPI 3.1 document in JSON, its references within itself. */
export interface OpenApiDocument {
  openapi: string;
  paths?: object;
}

/** A document whose references can be followed. */
export class SpecDocument {
  readonly root: JsonObject;

  constructor(document: OpenApiDocument) {
    this.root = document as unknown as JsonObject;
  }

  /** The object that `value` is or refers to; an empty one where there is none. */
  resolve(value: Json | undefined): JsonObject {
    if (!isObject(value)) return {};
    const { $ref } = value;
    return typeof $ref === "string" ? this.resolve(this.#at($ref)) : value;
  }

  #at(reference: string): Json {
    let found: Json | undefined = this.root;
    for (const part of reference.replace(/^#\/?/, "").split("/")) {
      const key = decodeURIComponent(part).replaceAll("~1", "/").replaceAll("~0", "~");
      found = isObject(found) && Object.hasOwn(found, key) ? found[key] : undefined;
    }
    if (found === undefined || !reference.startsWith("#/")) {
      throw new TypeError(
        `The OpenAPI document holds no ${reference}; a reference must lead to a part of the document.`,
      );
    }
    return found;
  }
}

/** Whether a value is an object of JSON, and neither null nor a list. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
