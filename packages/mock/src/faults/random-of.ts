/**
 * A number from 0 up to 1 that follows from a seed, a request number and a purpose alone, so that what happened before
 * has no say. Mixing is MurmurHash3's finalizer (Austin Appleby, public domain).
 */
export function randomOf(seed: number, request: number, purpose: number): number {
  const mixed = [request, purpose].reduce((hash, part) => mix(Math.imul(hash, 31) + mix(part)), mix(seed));
  return (mixed >>> 0) / 2 ** 32;
}

function mix(value: number): number {
  let hash = (value + 0x9e3779b9) | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
