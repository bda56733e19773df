/** Small numbers in place of texts that many rows share, so that a million rows fit in memory. */
export class ShortNames {
  readonly #numbers = new Map<string, number>();

  /** The number of a text, which gets one when it has none. UUIDs are the same in upper and lower case. */
  add(text: string | null | undefined): number | null {
    if (text === null || text === undefined) return null;
    const known = this.#numbers.get(text.toLowerCase());
    if (known !== undefined) return known;
    this.#numbers.set(text.toLowerCase(), this.#numbers.size);
    return this.#numbers.size - 1;
  }

  /** The number of a text, or one that no text has. */
  find(text: string): number {
    return this.#numbers.get(text.toLowerCase()) ?? -1;
  }
}
