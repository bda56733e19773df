import { createGrowingBytes } from "./growing-bytes.ts";
import type { JsonAutomaton } from "./json-automaton.ts";
import { AFTER_VALUE } from "./json-grammar.ts";
import { createSeparator } from "./separator.ts";

/** A wrong guess costs a parse: not for a few records. */
const MIN_GUESS_BYTES = 4_096;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;

/** The items of the array in which the automaton is, parsed. */
export interface ItemBatches {
  /**
   * Gives out the items that end in `bytes`, which follow those of the last call, read from `from` on. Returns where it
   * stopped: at their end, behind the end of the array, or at a fault, then after all items that end before it.
   */
  take(bytes: Uint8Array, from: number): Generator<readonly unknown[], number, undefined>;
}

/** Items are cut out, and only then decoded and parsed, many at a time. `capacity`: the usual bytes of one call and an item. */
export function createItemBatches(automaton: JsonAutomaton, capacity: number): ItemBatches {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  const separator = createSeparator();
  // A bracket, then the bytes from the beginning of an item that is not over, then room for a bracket.
  const pending = createGrowingBytes(capacity);
  pending.append(Uint8Array.of(OPEN_BRACKET));

  /** The items before `end`. Lends the byte there to a bracket, so that they are decoded from where they lie. */
  function parse(end: number): readonly unknown[] {
    const bytes = pending.withRoom(1);
    const lent = bytes[end] as number;
    bytes[end] = CLOSE_BRACKET;
    try {
      return JSON.parse(decoder.decode(bytes.subarray(0, end + 1)));
    } finally {
      bytes[end] = lent;
    }
  }

  /**
   * The items before a comma that looks as if it stood between two, if it does. That `[items]` is JSON proves it: JSON is
   * read from left to right, so whoever has read them in the real array could end it here as well, and is between two of
   * its items; and the last byte is a brace, so nothing that follows could change how it is read.
   */
  function guess(from: number): readonly unknown[] | undefined {
    if (pending.length < MIN_GUESS_BYTES) return undefined;
    const comma = separator.find(pending.bytes, from, pending.length);
    if (comma < 0) return undefined;
    let items: readonly unknown[] | undefined;
    try {
      items = parse(comma);
      pending.remove(1, comma + 1);
      automaton.expectItem();
    } catch {
      // Not between two items, or a fault, or too long: the automaton finds out which.
    }
    separator.judge(items !== undefined, comma);
    return items;
  }

  const isBetweenItems = (): boolean => automaton.depth === 2 && automaton.state === AFTER_VALUE;

  /** Where the items end that the last run saw the end of, when it stopped at `at`; -1 for none. */
  function endOfItems(at: number): number {
    if (automaton.event === "closed") return at - 1;
    return isBetweenItems() ? at : automaton.comma;
  }

  return {
    *take(bytes, from) {
      let at = from;
      // What lies between an item that was given out and its comma.
      while (at < bytes.length && isBetweenItems()) {
        at = automaton.run(bytes, at, at + 1);
        if (automaton.event !== "none") return at;
      }
      const before = pending.length;
      pending.append(bytes.subarray(at));
      const guessed = guess(before);
      if (guessed !== undefined) yield guessed;

      const stop = automaton.run(pending.bytes, guessed === undefined ? before : 1, pending.length);
      const unread = pending.length - stop;
      const end = endOfItems(stop);
      if (end < 0) return bytes.length - unread;
      const items = parse(end);
      if (guessed === undefined && automaton.comma > 0) separator.learn(pending.bytes, automaton.comma, pending.length);
      pending.remove(1, end === automaton.comma ? end + 1 : pending.length);
      if (items.length > 0) yield items;
      return bytes.length - unread;
    },
  };
}
