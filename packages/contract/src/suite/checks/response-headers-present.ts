import { pointer } from "../../document.ts";
import type { Check } from "../check.ts";
import { responseHeadersOf } from "../response-headers.ts";

export const responseHeadersPresent: Check = {
  id: "response-headers-present",
  title: "An answer shows every header that the spec describes for it, also one that may be missing.",
  evidence: "packages/docs/decisions/0009-the-contract-suite.md",
  *run(subject) {
    for (const name of responseHeadersOf(subject).keys()) {
      if (subject.exchange.response.headers[name] === undefined) {
        yield { pointer: pointer("response", "headers", name), message: "is documented and missing" };
      }
    }
  },
};
