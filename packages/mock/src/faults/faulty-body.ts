import { orAborted } from "../or-aborted.ts";

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * A body that `make` makes out of the chunks of another. It fails with the reason of the request's signal as soon as that
 * aborts. `make` gets a signal that aborts then, and when the reader goes away; the other body is cancelled with it.
 */
export function faultyBody(
  request: Request,
  source: ReadableStream<Bytes> | null,
  make: (chunks: AsyncIterable<Bytes>, signal: AbortSignal) => AsyncGenerator<Bytes, void>,
): ReadableStream<Bytes> {
  const reader = source?.getReader();
  const ending = new AbortController();
  const { signal } = ending;
  const follow = () => ending.abort(request.signal.reason);
  request.signal.addEventListener("abort", follow, { once: true });
  if (request.signal.aborted) follow();
  const chunks = make(chunksOf(reader), signal);
  const end = () => {
    request.signal.removeEventListener("abort", follow);
    reader?.cancel().catch(() => {});
  };
  return new ReadableStream<Bytes>(
    {
      async pull(controller) {
        try {
          const { done, value } = await orAborted(chunks.next(), request, signal);
          if (!done) return controller.enqueue(value);
          end();
          controller.close();
        } catch (error) {
          end();
          throw signal.aborted ? signal.reason : error;
        }
      },
      cancel(reason) {
        ending.abort(reason);
        end();
      },
    },
    // Nothing ahead of the reader: an answer that nobody reads starts no pause.
    { highWaterMark: 0 },
  );
}

/** By hand: an iterated stream cannot be cancelled while a chunk is awaited. */
async function* chunksOf(reader: ReadableStreamDefaultReader<Bytes> | undefined): AsyncGenerator<Bytes, void> {
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true };
    if (done || !value) return;
    yield value;
  }
}
