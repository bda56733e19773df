import { errorAnswer } from "./error-answer.ts";
import type { Operation } from "./read-operations.ts";

/** What the mock of an operation answers that has no rows behind it: its first example. */
export function exampleAnswer({ method, path, example }: Operation): Response {
  if (example?.["value"] !== undefined) return Response.json(example["value"]);
  const errorMessage = `${method} ${path}: the spec has no example of a 200 answer; add one, and this mock answers it.`;
  return errorAnswer(501, { errorMessage });
}
