import { ResponseFormatError } from "./errors/response-format-error.ts";

/**
 * The body of an answer as text. It is counted while it arrives, so that no answer takes more memory than is allowed,
 * whatever length it announced.
 *
 * @throws {ResponseFormatError} when the body is larger than `maxBytes`, or is not UTF-8.
 */
export async function readBody(response: Response, maxBytes: number): Promise<string> {
  const bytes = await bytesOf(response, maxBytes);
  // Data strictly: a replaced character would be a wrong value that nobody notices. What an error says is for people.
  const decoder = new TextDecoder("utf-8", { fatal: response.ok });
  try {
    // In one piece: piece by piece, a text that is not ASCII takes a third longer, its parsing included.
    return decoder.decode(bytes);
  } catch (cause) {
    throw formatError(response, "the body is not UTF-8 or breaks off inside a character", "not_utf8", { cause });
  }
}

async function bytesOf(response: Response, maxBytes: number): Promise<Uint8Array> {
  const reader: ReadableStreamDefaultReader<Uint8Array> | undefined = response.body?.getReader();
  // Of a compressed body, too: it becomes no smaller.
  const announced = Number(response.headers.get("content-length"));
  const chunks: Uint8Array[] = [];
  for (let size = 0; ; ) {
    if (size > maxBytes || announced > maxBytes) {
      void reader?.cancel().catch(() => {});
      throw formatError(response, `the body is larger than \`maxBodyBytes\`, ${maxBytes}`, "too_large");
    }
    const { value } = (await reader?.read()) ?? {};
    if (value === undefined) return joined(chunks, size);
    chunks.push(value);
    size += value.byteLength;
  }
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const [only] = chunks;
  if (only?.byteLength === size) return only;
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
}

function formatError(
  { status, headers, url }: Response,
  problem: string,
  reason: ResponseFormatError["reason"],
  details: { readonly cause?: unknown } = {},
): ResponseFormatError {
  const message = `The answer${url && ` of ${url}`} has status ${status}, but ${problem}.`;
  return new ResponseFormatError(message, reason, { status, headers, ...details });
}
