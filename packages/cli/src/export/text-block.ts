/** Text that is gathered as bytes, without a step in between that would make large strings. */
export interface TextBlock {
  /** How many bytes there are. */
  readonly length: number;
  add(text: string): void;
  /** The bytes, which are gone from the block then. They are good until the next text is added. */
  take(): Uint8Array;
}

/** Of UTF-8 for one unit of UTF-16. */
const MOST_BYTES = 3;

/** @param capacity - What is likely to be enough; it grows beyond. */
export function textBlock(capacity: number): TextBlock {
  const encoder = new TextEncoder();
  let bytes = new Uint8Array(capacity);
  let length = 0;
  const makeRoom = (needed: number): void => {
    if (bytes.length - length >= needed) return;
    const larger = new Uint8Array(Math.max(2 * bytes.length, length + needed));
    larger.set(bytes.subarray(0, length));
    bytes = larger;
  };
  return {
    get length() {
      return length;
    },
    add(text) {
      makeRoom(text.length * MOST_BYTES);
      length += encoder.encodeInto(text, bytes.subarray(length)).written;
    },
    take() {
      const taken = bytes.subarray(0, length);
      length = 0;
      return taken;
    },
  };
}
