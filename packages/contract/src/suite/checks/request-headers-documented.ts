import { pointer } from "../../document.ts";
import type { Check } from "../check.ts";

/** Headers that HTTP and OpenAPI speak about in other ways than as parameters. */
const OF_HTTP = ["accept", "content-type"];

export const requestHeadersDocumented: Check = {
  id: "request-headers-documented",
  title: "The spec describes every request header that was kept.",
  evidence: "spec/openapi.yaml#/paths",
  *run({ exchange: { request }, described: { operation, parameters } }) {
    if (operation === undefined) return;
    const documented = parameters
      .filter((parameter) => parameter.in === "header")
      .map(({ name }) => name.toLowerCase());
    for (const name of Object.keys(request.headers)) {
      if (OF_HTTP.includes(name) || documented.includes(name)) continue;
      yield { pointer: pointer("request", "headers", name), message: "is not documented" };
    }
  },
};
