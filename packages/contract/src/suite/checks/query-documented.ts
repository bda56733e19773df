import { pointer } from "../../document.ts";
import type { Check } from "../check.ts";

export const queryDocumented: Check = {
  id: "query-documented",
  title: "The spec describes every query parameter that was sent.",
  evidence: "spec/openapi.yaml#/paths",
  *run({ exchange: { request }, described: { operation, parameters } }) {
    if (operation === undefined) return;
    const known = parameters.filter((parameter) => parameter.in === "query").map(({ name }) => name);
    for (const name of Object.keys(request.query ?? {})) {
      if (!known.includes(name)) yield { pointer: pointer("request", "query", name), message: "is not documented" };
    }
  },
};
