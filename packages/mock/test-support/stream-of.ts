export interface StreamPlan {
  chunks: number;
  chunk: Uint8Array<ArrayBuffer>;
  /** Called with the number of chunks that were asked for. */
  onCancel?: (pulled: number) => void;
  failure?: Error;
}

/** A stream that makes its chunks only when they are asked for. */
export function streamOf({ chunks, chunk, onCancel, failure }: StreamPlan): ReadableStream<Uint8Array<ArrayBuffer>> {
  let pulled = 0;
  return new ReadableStream({
    pull(controller) {
      if (pulled < chunks) controller.enqueue(chunk.slice());
      else if (failure) controller.error(failure);
      else controller.close();
      pulled += 1;
    },
    cancel: () => onCancel?.(pulled),
  });
}
