/** A registered symbol: the response may come from another copy of this package. */
const WIRE_BODY: unique symbol = Symbol.for("@cargo-records/mock wire body");

interface Marked {
  [WIRE_BODY]?: Uint8Array<ArrayBuffer>;
}

/**
 * Sets the bytes that a server sends for a response whose body is what a `fetch` would make of them. For compressed
 * bodies: a fetch hands them out decompressed.
 */
export function setWireBody(response: Response, bytes: Uint8Array<ArrayBuffer>): Response {
  return Object.assign(response, { [WIRE_BODY]: bytes } satisfies Marked);
}

/** The body to send for a response over HTTP. */
export function wireBody(response: Response & Marked): ReadableStream<Uint8Array<ArrayBuffer>> | null {
  const bytes = response[WIRE_BODY];
  return bytes ? new Response(bytes).body : response.body;
}
