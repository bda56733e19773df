/** How the pages of a site differ from the addresses that are kept, a line each, with what to do. */
export function unkept(kept: readonly string[], pages: Iterable<string>): readonly string[] {
  const there = new Set(pages);
  const known = new Set(kept);
  return [
    ...kept.filter((address) => !there.has(address)).map((address) => `${address} is gone: add it to redirects.ts`),
    ...[...there]
      .filter((address) => !known.has(address))
      .map((address) => `${address} is new: add it to addresses.txt`),
  ];
}
