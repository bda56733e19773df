type Bytes = Uint8Array<ArrayBuffer>;

/** The first bytes of a body; all of them when it is shorter. */
export async function* firstBytes(chunks: AsyncIterable<Bytes>, count: number): AsyncGenerator<Bytes, void> {
  let left = count;
  if (left === 0) return;
  for await (const chunk of chunks) {
    yield chunk.subarray(0, left);
    left -= chunk.length;
    if (left <= 0) return;
  }
}
