import type { Check } from "../check.ts";

export const statusListed: Check = {
  id: "status-listed",
  title: "The spec lists the status by its number; `default` describes a body, it does not announce a status.",
  evidence: "spec/openapi.yaml#/paths",
  *run({ exchange: { response }, described: { operation } }) {
    if (operation !== undefined && operation.responses?.[String(response.status)] === undefined) {
      yield { pointer: "/response/status", message: `${response.status} is not documented` };
    }
  },
};
