import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parse } from "yaml";
import type { ExampleObject, OpenApiDocument } from "./openapi-document.ts";

interface Written extends OpenApiDocument {
  readonly components: OpenApiDocument["components"] & { examples?: Record<string, ExampleObject> };
}

/** Reads the contract, with its examples, which stand in files beside it. */
export function readDocument(path: string): OpenApiDocument {
  const document = parse(readFileSync(path, "utf8")) as Written;
  for (const [name, { $ref }] of Object.entries(document.components.examples ?? {})) {
    if ($ref === undefined || $ref.startsWith("#")) continue;
    const file = join(dirname(path), $ref);
    (document.components.examples ?? {})[name] = JSON.parse(readFileSync(file, "utf8")) as ExampleObject;
  }
  return document;
}
