import { once } from "node:events";
import type { ServerResponse } from "node:http";

/**
 * Sends a body, as fast as the client reads. Rejects when the body breaks; by then, all that it had before is written. A
 * stream pipeline would drop what it holds at that moment, and destroy the answer with what is not sent yet.
 */
export async function sendBody(body: ReadableStream<Uint8Array>, answer: ServerResponse): Promise<void> {
  const reader = body.getReader();
  const gone = new AbortController();
  const leave = () => {
    gone.abort();
    reader.cancel().catch(() => {});
  };
  if (answer.destroyed) return leave();
  answer.once("close", leave);
  // Now, for the first byte of the body may come late or never.
  answer.flushHeaders();
  for (;;) {
    const { done, value } = await reader.read();
    if (done || answer.destroyed) break;
    if (!answer.write(value)) await once(answer, "drain", { signal: gone.signal });
  }
  answer.end();
}
