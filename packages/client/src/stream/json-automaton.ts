import {
  AFTER_VALUE,
  CLOSE_ARRAY,
  CLOSE_OBJECT,
  COLON,
  COMMA,
  DONE,
  FAULT,
  FIRST_STEP,
  KEY,
  KEY_OR_END,
  OPEN_ARRAY,
  OPEN_KEY,
  OPEN_OBJECT,
  problemOf,
  START,
  STRING,
  TRANSITIONS,
  VALUE,
  VALUE_OR_END,
} from "./json-grammar.ts";
import type { JsonProblem } from "./malformed-json.ts";

/** Why a run stopped before its end: at a key, an array or an object of the top object, after the byte; or before a fault. */
export type JsonEvent = "none" | "key_opened" | "key_closed" | "opened" | "closed" | JsonProblem;

/** Reads JSON whose top is an object, byte by byte, wherever the bytes are split. Nothing recurses: any depth will do. */
export interface JsonAutomaton {
  /** A state of the grammar. A fault leaves it as it was before. */
  readonly state: number;
  /** Arrays and objects that are open: 1 in the top object. */
  readonly depth: number;
  /** Of the last run. */
  readonly event: JsonEvent;
  /** Where the last run saw the last comma between two values of an array, or keys of an object, that lies in the top object; else -1. */
  readonly comma: number;
  /** Reads up to `to` or the first event, and returns where it stopped. */
  run(bytes: Uint8Array, from: number, to: number): number;
  /** For a caller who knows that what comes next is an item, after a comma, of the array that lies in the top object. */
  expectItem(): void;
}

const ARRAY = 0;
const OBJECT = 1;

export function createJsonAutomaton(): JsonAutomaton {
  let state = START;
  let depth = 0;
  let event: JsonEvent = "none";
  let comma = -1;
  let inKey = false;
  let kinds = new Uint8Array(64);

  function open(kind: number): void {
    depth++;
    if (depth === kinds.length) {
      const more = new Uint8Array(2 * depth);
      more.set(kinds);
      kinds = more;
    }
    kinds[depth] = kind;
    state = kind === OBJECT ? KEY_OR_END : VALUE_OR_END;
    if (depth === 2) event = "opened";
  }

  /** Whether something of this kind was open. */
  function close(kind: number): boolean {
    if (kinds[depth] !== kind) return false;
    depth--;
    state = depth === 0 ? DONE : AFTER_VALUE;
    if (depth === 1) event = "closed";
    return true;
  }

  function step(kind: number, at: number): boolean {
    switch (kind) {
      case OPEN_OBJECT:
        open(OBJECT);
        return true;
      case OPEN_ARRAY:
        open(ARRAY);
        return true;
      case CLOSE_OBJECT:
        return close(OBJECT);
      case CLOSE_ARRAY:
        return close(ARRAY);
      case COMMA:
        state = kinds[depth] === OBJECT ? KEY : VALUE;
        if (depth === 2) comma = at;
        return true;
      case OPEN_KEY:
        inKey = true;
        state = STRING;
        if (depth === 1) event = "key_opened";
        return true;
      default: // CLOSE_STRING
        state = inKey ? COLON : AFTER_VALUE;
        if (inKey && depth === 1) event = "key_closed";
        inKey = false;
        return true;
    }
  }

  return {
    get state() {
      return state;
    },
    get depth() {
      return depth;
    },
    get event() {
      return event;
    },
    get comma() {
      return comma;
    },
    run(bytes, from, to) {
      event = "none";
      comma = -1;
      // In a local variable, and string contents in a loop of their own: this is what makes it fast.
      let current = state;
      let at = from;
      while (at < to) {
        if (current === STRING) {
          at = endOfPlain(bytes, at, to);
          if (at === to) break;
        }
        const byte = bytes[at] as number;
        const next = TRANSITIONS[(current << 8) | byte] as number;
        if (next > FAULT && next < FIRST_STEP) current = next;
        else {
          state = current;
          if (next === FAULT || !step(next, at)) {
            event = problemOf(current, byte);
            return at;
          }
          current = state;
          if (event !== "none") return at + 1;
        }
        at++;
      }
      state = current;
      return at;
    },
    expectItem() {
      state = VALUE;
      depth = 2;
      inKey = false;
    },
  };
}

/** Up to where a string has neither quotes, backslashes, controls nor what is not ASCII. */
function endOfPlain(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  while (at < to && TRANSITIONS[(STRING << 8) | (bytes[at] as number)] === STRING) at++;
  return at;
}
