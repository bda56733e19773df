import type { Json } from "./document.ts";

/** A path of the spec that a requested path is an instance of. */
export interface FoundPath {
  readonly path: string;
  readonly parameters: Readonly<Record<string, string>>;
}

const PARAMETER = /^\{(.+)\}$/;

/** The path of a document that a request was made to; one without parameters comes before one with them. */
export function findPath(document: Json, requested: string): FoundPath | undefined {
  if (document.paths[requested] !== undefined) return { path: requested, parameters: {} };
  for (const path of Object.keys(document.paths)) {
    const parameters = match(path.split("/"), requested.split("/"));
    if (parameters !== undefined) return { path, parameters };
  }
  return undefined;
}

function match(template: readonly string[], segments: readonly string[]): Record<string, string> | undefined {
  if (template.length !== segments.length) return undefined;
  const parameters: Record<string, string> = {};
  for (const [index, part] of template.entries()) {
    const name = PARAMETER.exec(part)?.[1];
    const segment = segments[index] as string;
    if (name === undefined ? part !== segment : segment === "") return undefined;
    if (name !== undefined) parameters[name] = decoded(segment);
  }
  return parameters;
}

/** A segment that is no valid percent-encoding stands for itself: what is wrong with it is for the checks to say. */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
