import { resolve } from "../../document.ts";
import type { Check } from "../check.ts";

export const requestMediaType: Check = {
  id: "request-media-type",
  title: "A request has a body where the spec describes one, of a described media type, and nowhere else.",
  evidence: "spec/openapi.yaml#/paths",
  *run({ contract: { document }, exchange: { request }, described: { operation, requestSchema } }) {
    if (operation === undefined) return;
    const hasBody = request.body !== undefined || request.bodyText !== undefined;
    const described = resolve(document, operation.requestBody);
    if (described === undefined) {
      if (hasBody) yield { pointer: "/request", message: "has a body, and none is documented" };
    } else if (hasBody) {
      if (requestSchema === undefined) {
        yield {
          pointer: "/request/headers/content-type",
          message: "is missing, or a media type that is not documented",
        };
      }
    } else if (described.required) yield { pointer: "/request", message: "has no body, and one is required" };
  },
};
