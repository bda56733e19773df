import type { Json } from "../recording.ts";
import { deriveRequest } from "./derive-request.ts";
import type { Break } from "./fault.ts";
import { isObject } from "./is-object.ts";

/** Asks the backend with another filter than the caller did. A request whose body is no JSON object is asked as it is. */
export function filterRewrite(edit: (filter: { [key: string]: Json }) => { [key: string]: Json }): Break {
  return async (request, backend) => {
    if (!request.body) return backend(request);
    const text = await request.text();
    return backend(deriveRequest(request, rewritten(text, edit)));
  };
}

function rewritten(text: string, edit: (filter: { [key: string]: Json }) => Json): string {
  let filter: Json;
  try {
    filter = JSON.parse(text);
  } catch {
    return text;
  }
  return isObject(filter) ? JSON.stringify(edit(filter)) : text;
}
