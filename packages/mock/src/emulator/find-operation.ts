import type { Operation } from "./read-operations.ts";

/** What answers a request: an operation; the methods that its path knows instead; or nothing. */
export type FoundOperation = { operation: Operation } | { allow: string[] } | undefined;

/** Finds the operation for a method and a path after the base path. A path without parameters goes before a template. */
export function findOperation(operations: readonly Operation[], method: string, path: string): FoundOperation {
  const onPath = operations.filter((operation) => matches(operation.path, path));
  const best = onPath.sort((a, b) => templates(a.path) - templates(b.path))[0];
  if (!best) return undefined;
  const candidates = onPath.filter((operation) => operation.path === best.path);
  const operation = candidates.find((candidate) => candidate.method === method);
  return operation ? { operation } : { allow: candidates.map((candidate) => candidate.method) };
}

function matches(template: string, path: string): boolean {
  const wanted = template.split("/");
  const parts = path.split("/");
  return (
    wanted.length === parts.length &&
    wanted.every((part, at) => part === parts[at] || (isTemplate(part) && parts[at] !== ""))
  );
}

function templates(path: string): number {
  return path.split("/").filter(isTemplate).length;
}

function isTemplate(part: string): boolean {
  return part.startsWith("{") && part.endsWith("}");
}
