import type { Check } from "../check.ts";

export const operationDocumented: Check = {
  id: "operation-documented",
  title: "The spec describes the operation that was called.",
  evidence: "spec/openapi.yaml#/paths",
  *run({ exchange: { request }, described: { operation } }) {
    if (operation === undefined) {
      yield { pointer: "/request", message: `${request.method} ${request.path} is not documented` };
    }
  },
};
