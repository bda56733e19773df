/** A copy of bytes in which `count` of them, from `at` on, are replaced. */
export function spliceBytes(bytes: Uint8Array, at: number, count: number, put: Uint8Array): Uint8Array<ArrayBuffer> {
  const copy = new Uint8Array(bytes.length - count + put.length);
  copy.set(bytes.subarray(0, at));
  copy.set(put, at);
  copy.set(bytes.subarray(at + count), at + put.length);
  return copy;
}
