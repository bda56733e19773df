/** Keys that were handed out: only a body that comes again needs them. */
export interface KeySet {
  readonly size: number;
  add(key: string): void;
  has(key: string): boolean;
}

/** Sixteen times as many slots as bytes of a hash would be plenty; half full is when it doubles. */
const FIRST_SLOTS = 1 << 12;

/**
 * Remembers keys by 52 bits of their hash, 8 bytes each: a million keys take 16 MB at most, and two of a thousand million
 * pairs of them are taken for one.
 */
export function createKeySet(): KeySet {
  let slots = new Float64Array(FIRST_SLOTS);
  let size = 0;
  const placeOf = (hash: number): number => {
    let place = hash % slots.length;
    while (slots[place] !== 0 && slots[place] !== hash) place = (place + 1) % slots.length;
    return place;
  };
  return {
    get size() {
      return size;
    },
    add(key) {
      const hash = hashOf(key);
      const place = placeOf(hash);
      if (slots[place] === hash) return;
      slots[place] = hash;
      size += 1;
      if (size * 2 < slots.length) return;
      const earlier = slots;
      slots = new Float64Array(earlier.length * 2);
      for (const each of earlier) if (each !== 0) slots[placeOf(each)] = each;
    },
    has: (key) => slots[placeOf(hashOf(key))] !== 0,
  };
}

/** Two multiplicative hashes of 26 bits side by side; never 0, which marks a free slot. */
function hashOf(key: string): number {
  let one = 0x9dc5811c;
  let other = 0x41c6ce57;
  for (let index = 0; index < key.length; index++) {
    const code = key.charCodeAt(index);
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other ^ code, 0x5bd1e995);
    other ^= other >>> 13;
  }
  one ^= one >>> 15;
  return (one >>> 6) * 2 ** 26 + (other >>> 6) || 1;
}
