/** Statuses of answers that have no body. */
const BODYLESS: readonly number[] = [204, 205, 304];

/** An answer with another body. Headers that are given replace those of the answer; undefined takes one away. */
export function withBody(
  answer: Response,
  body: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array<ArrayBuffer>>,
  changes: Record<string, string | undefined> = {},
): Response {
  const { status, statusText } = answer;
  const headers = new Headers(answer.headers);
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) headers.delete(name);
    else headers.set(name, value);
  }
  return new Response(BODYLESS.includes(status) ? null : body, { status, statusText, headers });
}
