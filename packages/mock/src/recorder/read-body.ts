/** A body as text, or what is wrong with it. */
export type BodyText = { text: string } | { text?: undefined; problem: string };

/** Reads a body as UTF-8 up to a limit, beyond which the stream is cancelled. Never rejects. */
export async function readBody(body: ReadableStream<Uint8Array> | null, maxBytes: number): Promise<BodyText> {
  if (body === null) return { text: "" };
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  try {
    const reader = body.getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      bytes += part.value.byteLength;
      chunks.push(part.value);
      if (bytes <= maxBytes) continue;
      // Not awaited: that of a copy settles only when the original is cancelled too.
      reader.cancel().catch(() => undefined);
      return { problem: `has a body of more than ${maxBytes} bytes` };
    }
  } catch {
    return { problem: "has a body that broke off" };
  }
  try {
    return { text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(Buffer.concat(chunks)) };
  } catch {
    return { problem: "has a body that is not UTF-8" };
  }
}
