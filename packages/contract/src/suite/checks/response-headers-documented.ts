import { pointer } from "../../document.ts";
import type { Check } from "../check.ts";
import { responseHeadersOf } from "../response-headers.ts";

export const responseHeadersDocumented: Check = {
  id: "response-headers-documented",
  title: "The spec describes every response header that was kept.",
  evidence: "spec/openapi.yaml#/components/headers",
  *run(subject) {
    if (subject.described.response === undefined) return;
    const documented = responseHeadersOf(subject);
    for (const name of Object.keys(subject.exchange.response.headers)) {
      // OpenAPI describes the content type by the key under `content`.
      if (name === "content-type" || documented.has(name)) continue;
      yield { pointer: pointer("response", "headers", name), message: "is not documented" };
    }
  },
};
