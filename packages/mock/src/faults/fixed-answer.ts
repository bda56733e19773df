import type { Fault } from "./fault.ts";

export const HTML = "text/html; charset=utf-8";

/** A fault that answers in place of the backend, with the same answer each time. */
export function fixedAnswer(
  description: string,
  answer: { status: number; body: string; contentType?: string },
): Fault<Record<never, never>> {
  const { status, body, contentType } = answer;
  const headers = contentType === undefined ? {} : { "content-type": contentType };
  // Bytes: for a text, Response would add a content-type of its own.
  const bytes = new TextEncoder().encode(body);
  const respond = async () => new Response(bytes, { status, headers });
  return { description, params: {}, create: () => respond };
}
