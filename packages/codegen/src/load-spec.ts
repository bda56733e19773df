import { createHash } from "node:crypto";
import { bundle, createConfig, getLineColLocation, type NormalizedProblem } from "@redocly/openapi-core";
import type { Document } from "./openapi.ts";
import { SpecError } from "./spec-error.ts";

export interface Spec {
  /** The whole description in one document: files it refers to are part of it. */
  readonly document: Document;
  /** `sha256:` and the hash of the document as JSON: comments and layout of the source do not count. */
  readonly hash: string;
}

/**
 * Reads an OpenAPI description with everything that it refers to.
 *
 * @param path - The file, YAML or JSON.
 * @throws {SpecError} when a file is missing or not YAML, a `$ref` leads nowhere, or the version is not 3.1.
 */
export async function loadSpec(path: string): Promise<Spec> {
  const config = await createConfig({});
  const result = await bundle({ ref: path, config }).catch((error: Error) => {
    throw new SpecError(`${path} cannot be read: ${error.message}`, { cause: error });
  });
  if (result.problems.length > 0) throw new SpecError(result.problems.map(describeProblem).join("\n"));
  const document = result.bundle.parsed as Document;
  if (!/^3\.1\./.test(String(document?.openapi))) {
    throw new SpecError(`${path} is not an OpenAPI 3.1 document: "openapi" is ${JSON.stringify(document?.openapi)}.`);
  }
  return { document, hash: hashOf(document) };
}

/** File, line, pointer, and the line itself, which holds the reference. */
function describeProblem({ message, location: [place] }: NormalizedProblem): string {
  if (place === undefined) return message;
  const { line, col } = getLineColLocation(place).start;
  const text = place.source.getLines()[line - 1]?.trim() ?? "";
  return `${place.source.absoluteRef}:${line}:${col}: ${message} at ${place.pointer}: ${text}`;
}

function hashOf(document: Document): string {
  return `sha256:${createHash("sha256").update(JSON.stringify(document)).digest("hex")}`;
}
