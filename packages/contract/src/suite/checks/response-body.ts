import { bodyFaults } from "../body-faults.ts";
import type { Check } from "../check.ts";

export const responseBody: Check = {
  id: "response-body",
  title: "The body of an answer has the types, keys and kinds that the spec says.",
  evidence: "spec/openapi.yaml#/components/schemas",
  run({ contract, exchange: { response }, described: { responseSchema } }) {
    return responseSchema === undefined
      ? []
      : bodyFaults(contract, contract.full, responseSchema, response, "/response");
  },
};
