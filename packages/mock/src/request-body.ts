import type { IncomingMessage } from "node:http";

/** The body of a request that came over HTTP. */
export interface RequestBody {
  stream: ReadableStream<Uint8Array<ArrayBuffer>>;
  /** Reads what the handler left, so that the connection can serve the next request. */
  drain(): Promise<void>;
}

/**
 * Opens the body of a request. Stream and drain share one iterator: with `Readable.toWeb`, a rest that the handler leaves
 * could not be read while the handler holds the stream.
 */
export function requestBody(message: IncomingMessage): RequestBody {
  const chunks: AsyncIterator<Buffer<ArrayBuffer>> = message[Symbol.asyncIterator]();
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(new Uint8Array(value));
    },
  });
  const drain = async () => {
    while (!(await chunks.next()).done);
  };
  return { stream, drain };
}
