/** Bytes that are added at the end and taken from the front. The array may be another one after each change. */
export interface GrowingBytes {
  readonly bytes: Uint8Array;
  readonly length: number;
  append(more: Uint8Array): void;
  /** The array, with so many bytes of room behind the end. */
  withRoom(count: number): Uint8Array;
  /** Takes out what lies between `from` and `to`; what follows moves up. */
  remove(from: number, to: number): void;
}

/** Starts, and is again after a rare long content, with room for `capacity` bytes. */
export function createGrowingBytes(capacity: number): GrowingBytes {
  let bytes = new Uint8Array(capacity);
  let length = 0;

  function withRoom(count: number): Uint8Array {
    const needed = length + count;
    if (needed > bytes.length) bytes = resized(bytes, length, Math.max(needed, 2 * bytes.length));
    return bytes;
  }

  return {
    get bytes() {
      return bytes;
    },
    get length() {
      return length;
    },
    append(more) {
      withRoom(more.length).set(more, length);
      length += more.length;
    },
    withRoom,
    remove(from, to) {
      bytes.copyWithin(from, to, length);
      length -= to - from;
      if (bytes.length > 4 * capacity && length <= capacity) bytes = resized(bytes, length, capacity);
    },
  };
}

function resized(bytes: Uint8Array, length: number, capacity: number): Uint8Array<ArrayBuffer> {
  const other = new Uint8Array(capacity);
  other.set(bytes.subarray(0, length));
  return other;
}
