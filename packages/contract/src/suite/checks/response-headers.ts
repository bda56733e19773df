import { pointer } from "../../document.ts";
import type { Check } from "../check.ts";
import { checkParameter } from "../check-parameter.ts";
import { responseHeadersOf } from "../response-headers.ts";

export const responseHeaders: Check = {
  id: "response-headers",
  title: "Response headers have the values that the spec describes.",
  evidence: "spec/openapi.yaml#/components/headers",
  *run(subject) {
    for (const [name, header] of responseHeadersOf(subject)) {
      const value = subject.exchange.response.headers[name];
      if (value === undefined) continue;
      const problem = checkParameter(subject.contract.document, header.schema ?? {}, value);
      if (problem !== undefined) yield { pointer: pointer("response", "headers", name), message: problem };
    }
  },
};
