import type { Json } from "../recording.ts";
import { editJson } from "./edit-json.ts";
import type { Fault } from "./fault.ts";
import type { FaultParams } from "./fault-params.ts";

export const otherShape: Fault<FaultParams["other-shape"]> = {
  description: "JSON of another shape: a value of the body is replaced, by default the whole body.",
  params: {
    pointer: {
      default: "",
      description: "A JSON pointer to the value that is replaced; the request fails when the body has none there.",
      expected: 'a JSON pointer, like "/records/0/status"',
      accepts: (value) => typeof value === "string" && /^(?:\/(?:[^~]|~[01])*)?$/.test(value),
    },
    value: {
      default: { data: [], total: 0 },
      description: "What stands there instead.",
      expected: "a JSON value",
      accepts: isJson,
    },
  },
  create: ({ pointer, value }) => {
    const path = pointer.split("/").slice(1);
    const keys = path.map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
    return async (request, backend) => {
      return editJson(await backend(request), (body) => {
        const last = keys.at(-1);
        if (last === undefined) return value;
        const parent = keys.slice(0, -1).reduce<Json | undefined>(memberOf, body);
        if (memberOf(parent, last) === undefined) {
          throw new Error(`The fault other-shape found nothing at ${pointer} in the answer; use a pointer to a value.`);
        }
        Object.assign(parent as object, { [last]: value });
        return body;
      });
    };
  },
};

function memberOf(value: Json | undefined, key: string): Json | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  return Object.entries(value).find(([name]) => name === key)?.[1];
}

function isJson(value: unknown): boolean {
  if (typeof value === "number") return Number.isFinite(value);
  if (value === null || typeof value === "string" || typeof value === "boolean") return true;
  return typeof value === "object" && Object.values(value).every(isJson);
}
