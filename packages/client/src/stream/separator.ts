/** Long keys are not worth looking for. */
const MAX_LENGTH = 64;
/** Of the bytes that a wrong guess took: so many times as many are read before the next. */
const MAX_PAUSE = 64;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;

/** What stands between two items, as `},{"id"`: learnt from two that were read, and then looked for. A guess, never a proof. */
export interface Separator {
  /** Where the comma of the last occurrence is that ends behind `from`; -1 for none, or when it was wrong too often of late. */
  find(bytes: Uint8Array, from: number, to: number): number;
  /** Takes the text around a comma that does separate two items. */
  learn(bytes: Uint8Array, comma: number, to: number): void;
  /** Whether what was found was right, and the bytes that it took to know. Wrong guesses pause it, longer each time. */
  judge(isRight: boolean, bytes: number): void;
}

export function createSeparator(): Separator {
  let pattern: Uint8Array = new Uint8Array(0);
  let commaAt = 0;
  let pause = 1;
  let bytesToSkip = 0;
  return {
    find(bytes, from, to) {
      bytesToSkip -= to - from;
      if (pattern.length === 0 || bytesToSkip > 0) return -1;
      const found = lastIndexOf(bytes, pattern, Math.max(0, from - pattern.length + 1), to);
      return found < 0 ? -1 : found + commaAt;
    },
    learn(bytes, comma, to) {
      const start = previousToken(bytes, comma);
      const end = endOfFirstKey(bytes, comma + 1, Math.min(to, start + MAX_LENGTH));
      if (bytes[start] !== CLOSE_BRACE || end < 0) return;
      pattern = bytes.slice(start, end);
      commaAt = comma - start;
    },
    judge(isRight, bytes) {
      bytesToSkip = isRight ? 0 : pause * bytes;
      pause = isRight ? Math.max(1, pause / 2) : Math.min(MAX_PAUSE, pause * 2);
    },
  };
}

function lastIndexOf(bytes: Uint8Array, pattern: Uint8Array, from: number, to: number): number {
  for (let at = to - pattern.length; at >= from; at--) {
    if (bytes[at] !== CLOSE_BRACE) continue;
    let same = 1;
    while (same < pattern.length && bytes[at + same] === pattern[same]) same++;
    if (same === pattern.length) return at;
  }
  return -1;
}

const isSpace = (byte: number | undefined): boolean => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

function previousToken(bytes: Uint8Array, before: number): number {
  let at = before - 1;
  while (isSpace(bytes[at])) at--;
  return at;
}

function nextToken(bytes: Uint8Array, from: number): number {
  let at = from;
  while (isSpace(bytes[at])) at++;
  return at;
}

/** Behind the first key of the object that begins at `from`; -1 when none does, or the key is not whole and plain. */
function endOfFirstKey(bytes: Uint8Array, from: number, to: number): number {
  const brace = nextToken(bytes, from);
  const quote = nextToken(bytes, brace + 1);
  if (bytes[brace] !== OPEN_BRACE || bytes[quote] !== QUOTE) return -1;
  for (let at = quote + 1; at < to; at++) {
    if (bytes[at] === BACKSLASH) return -1;
    if (bytes[at] === QUOTE) return at + 1;
  }
  return -1;
}
