import { bodyFaults } from "../body-faults.ts";
import type { Check } from "../check.ts";

export const requestBody: Check = {
  id: "request-body",
  title: "The body of a request that was not refused is what the spec says.",
  evidence: "spec/openapi.yaml#/components/schemas",
  run({ contract, exchange: { request, response }, described: { requestSchema } }) {
    if (requestSchema === undefined || response.status === 400) return [];
    return bodyFaults(contract, contract.full, requestSchema, request, "/request");
  },
};
