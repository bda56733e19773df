import type { Check } from "../check.ts";

export const responseMediaType: Check = {
  id: "response-media-type",
  title: "An answer has a described media type; one that the spec describes without a body has none.",
  evidence: "spec/openapi.yaml#/components/responses",
  *run({ exchange, described }) {
    if (described.response === undefined) return;
    const hasBody = exchange.response.body !== undefined || exchange.response.bodyText !== undefined;
    if (described.response.content === undefined) {
      if (hasBody) yield { pointer: "/response", message: "has a body, and none is documented" };
    } else if (described.responseSchema === undefined) {
      yield {
        pointer: "/response/headers/content-type",
        message: "is missing, or a media type that is not documented",
      };
    }
  },
};
