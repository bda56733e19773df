import type { Json } from "../recording.ts";
import { editBody } from "./edit-body.ts";

/** An answer whose JSON is edited; one that is no JSON stays as it is. */
export function editJson(answer: Response, edit: (value: Json) => Json): Promise<Response> {
  return editBody(answer, (bytes) => {
    let value: Json;
    try {
      value = JSON.parse(new TextDecoder().decode(bytes));
    } catch {
      return bytes;
    }
    return new TextEncoder().encode(JSON.stringify(edit(value)));
  });
}
