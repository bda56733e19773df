import { errorAnswer } from "./error-answer.ts";
import type { Fault } from "./fault.ts";
import type { FaultParams } from "./fault-params.ts";

export const staleToken: Fault<FaultParams["stale-token"]> = {
  description: "401 for every request that still carries one token; requests with another are answered.",
  params: {
    token: {
      default: undefined,
      description: "The token that is no longer accepted; by default that of the first request.",
      expected: "a text that is not empty",
      accepts: (value) => typeof value === "string" && value !== "",
    },
  },
  create: ({ token }) => {
    let stale = token;
    return async (request, backend) => {
      const sent = request.headers.get("authorization")?.replace(/^bearer +/i, "");
      stale ??= sent;
      return sent !== undefined && sent === stale ? errorAnswer(401, "Unauthorized") : backend(request);
    };
  },
};
