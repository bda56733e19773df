import type { Exchange, Payload } from "./recording.ts";

/**
 * The text of a recording file: two spaces, keys in the order of the format, headers and query sorted by name, a newline
 * at the end. Bodies keep the order of their keys, because it was the sender's.
 */
export function formatRecording(exchange: Exchange): string {
  const { format, provenance, request, response } = exchange;
  const { source, recordedAt, tool, specHash, origin, redaction } = provenance;
  const query = sorted(request.query ?? {});
  const canonical = {
    format,
    provenance: {
      source,
      recordedAt,
      tool: { name: tool.name, version: tool.version },
      specHash,
      origin,
      redaction: { policy: redaction.policy, redacted: sorted(redaction.redacted) },
    },
    request: {
      method: request.method,
      path: request.path,
      ...(Object.keys(query).length > 0 && { query }),
      ...(request.authScheme !== undefined && { authScheme: request.authScheme }),
      headers: sorted(request.headers),
      ...payload(request),
    },
    response: { status: response.status, headers: sorted(response.headers), ...payload(response) },
  };
  return `${JSON.stringify(canonical, null, 2)}\n`;
}

function sorted<Value>(values: Record<string, Value>): Record<string, Value> {
  // Not by locale: the order must be the same on every machine.
  return Object.fromEntries(Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function payload({ body, bodyText }: Payload): Payload {
  return { ...(body !== undefined && { body }), ...(bodyText !== undefined && { bodyText }) };
}
