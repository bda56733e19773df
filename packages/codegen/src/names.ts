import { docComment } from "./doc-comment.ts";
import type { Document } from "./openapi.ts";

/** One exported type for every schema of the document, under the schema's own name. */
export function namesOf(document: Document): string {
  const aliases = Object.entries(document.components.schemas).map(
    ([name, schema]) =>
      `${docComment(schema.description ?? "")}export type ${name} = components["schemas"]["${name}"];\n`,
  );
  return ['import type { components } from "./openapi.ts";\n', ...aliases].join("\n");
}
