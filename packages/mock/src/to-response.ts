import type { RecordedResponse } from "./recording.ts";

/** A recorded answer as a Response. The body is bytes: for a text, Response would add a content-type of its own. */
export function toResponse({ status, headers, body, bodyText }: RecordedResponse): Response {
  const text = body === undefined ? bodyText : JSON.stringify(body);
  return new Response(text === undefined ? null : new TextEncoder().encode(text), { status, headers });
}
