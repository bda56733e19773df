import type { Exchange } from "../../recording.ts";
import { POLICY } from "./policy.ts";
import { redactHeaders } from "./redact-headers.ts";
import { redactPayload } from "./redact-payload.ts";
import { redactUrl } from "./redact-url.ts";
import type { RedactionTools } from "./redaction-tools.ts";

/**
 * An exchange as it may be written. The receipt adds to the one that the exchange has, so that redacting what is redacted
 * changes nothing.
 */
export function redactExchange(exchange: Exchange, scenarioTools: RedactionTools): Exchange {
  const { format, provenance, request, response } = exchange;
  const tools = { ...scenarioTools, receipt: new Map(Object.entries(provenance.redaction.redacted)) };
  const redacted = {
    request: {
      method: request.method,
      ...redactUrl(request, tools),
      ...(request.authScheme !== undefined && { authScheme: request.authScheme }),
      headers: redactHeaders(request.headers, tools),
      ...redactPayload(request, tools),
    },
    response: {
      status: response.status,
      headers: redactHeaders(response.headers, tools),
      ...redactPayload(response, tools),
    },
  };
  const redaction = { policy: POLICY, redacted: Object.fromEntries(tools.receipt) };
  return { format, provenance: { ...provenance, redaction }, ...redacted };
}
