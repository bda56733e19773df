import document from "@cargo-records/spec/openapi.json" with { type: "json" };
import { readerSchema } from "./reader-schema.ts";
import type { Schema } from "./schema.ts";

/** What every contestant checks: the reader's schema of an answer of the list endpoint. */
export const recordsPageSchema: Schema = readerSchema(document, "RecordsPage");
