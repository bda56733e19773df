import { createRequire } from "node:module";
import type { OpenApiDocument } from "./spec-document.ts";

/** The document of `@cargo-records/spec`. Read when it is first needed: replaying needs none. */
export function packagedDocument(): OpenApiDocument {
  const require = createRequire(import.meta.url);
  return require("@cargo-records/spec/openapi.json") as OpenApiDocument;
}
