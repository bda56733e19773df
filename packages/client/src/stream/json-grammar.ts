import type { JsonProblem } from "./malformed-json.ts";

// States: what was read, or what may follow.
export const FAULT = 0;
export const START = 1;
const BOM_2 = 2;
const BOM_3 = 3;
export const TOP = 4;
export const VALUE = 5;
export const VALUE_OR_END = 6;
export const KEY = 7;
export const KEY_OR_END = 8;
export const COLON = 9;
export const AFTER_VALUE = 10;
export const DONE = 11;
export const STRING = 12;
const ESCAPE = 13;
const HEX_4 = 14;
const HEX_3 = 15;
const HEX_2 = 16;
const HEX_1 = 17;
const MINUS = 18;
const ZERO = 19;
const WHOLE = 20;
const POINT = 21;
const FRACTION = 22;
const EXPONENT = 23;
const EXPONENT_SIGN = 24;
const EXPONENT_DIGITS = 25;
const T_RUE = 26;
const TR_UE = 27;
const TRU_E = 28;
const F_ALSE = 29;
const FA_LSE = 30;
const FAL_SE = 31;
const N_ULL = 32;
const NU_LL = 33;
const NUL_L = 34;
// The rest of a character: how many bytes, or after which first byte the second is limited.
const REST_1 = 35;
const REST_2 = 36;
const REST_3 = 37;
const REST_E0 = 38;
const REST_ED = 39;
const REST_F0 = 40;
const REST_F4 = 41;
const STATES = 42;

// Steps that look at the nesting, in the place of a next state.
export const FIRST_STEP = 64;
export const OPEN_OBJECT = 64;
export const OPEN_ARRAY = 65;
export const CLOSE_OBJECT = 66;
export const CLOSE_ARRAY = 67;
export const COMMA = 68;
export const OPEN_KEY = 69;
const CLOSE_STRING = 70;

/**
 * The grammar of JSON (RFC 8259) in UTF-8 (RFC 3629), byte by byte: at `state << 8 | byte`, the next state, a step, or
 * `FAULT`. As in `JSON.parse(new TextDecoder().decode(body))`, one byte order mark may come first. Every state can still be
 * completed, so the first fault is the first byte that no document has there.
 */
export const TRANSITIONS: Uint8Array = transitions();

/** Why a byte is a fault in this state. */
export function problemOf(state: number, byte: number): JsonProblem {
  if (state === BOM_2 || state === BOM_3) return isContinuation(byte) ? "not_json" : "not_utf8";
  if (state >= REST_1 || isContinuation(byte) || byte === 0xc0 || byte === 0xc1 || byte > 0xf4) return "not_utf8";
  const startsOtherValue = '["-0123456789tfn'.includes(String.fromCharCode(byte));
  return (state === START || state === TOP) && startsOtherValue ? "shape" : "not_json";
}

const isContinuation = (byte: number): boolean => byte >= 0x80 && byte <= 0xbf;

function transitions(): Uint8Array {
  const table = new Uint8Array(STATES << 8);
  const on = (
    states: readonly number[],
    bytes: string | readonly [first: number, last: number],
    next: number,
  ): void => {
    const [first, last] = typeof bytes === "string" ? [0, bytes.length - 1] : bytes;
    for (const state of states) {
      for (let at = first; at <= last; at++) {
        table[(state << 8) | (typeof bytes === "string" ? bytes.charCodeAt(at) : at)] = next;
      }
    }
  };
  for (const state of [TOP, VALUE, VALUE_OR_END, KEY, KEY_OR_END, COLON, AFTER_VALUE, DONE])
    on([state], " \t\n\r", state);
  on([START], " \t\n\r", TOP);
  on([START, TOP, VALUE, VALUE_OR_END], "{", OPEN_OBJECT);
  on([START], [0xef, 0xef], BOM_2);
  on([BOM_2], [0xbb, 0xbb], BOM_3);
  on([BOM_3], [0xbf, 0xbf], TOP);

  const values = [VALUE, VALUE_OR_END];
  on(values, "[", OPEN_ARRAY);
  on(values, '"', STRING);
  on(values, "-", MINUS);
  on(values, "t", T_RUE);
  on(values, "f", F_ALSE);
  on(values, "n", N_ULL);
  on([KEY, KEY_OR_END], '"', OPEN_KEY);
  on([COLON], ":", VALUE);

  const numbers = [ZERO, WHOLE, FRACTION, EXPONENT_DIGITS];
  on(numbers, " \t\n\r", AFTER_VALUE);
  on([AFTER_VALUE, ...numbers], ",", COMMA);
  on([AFTER_VALUE, VALUE_OR_END, ...numbers], "]", CLOSE_ARRAY);
  on([AFTER_VALUE, KEY_OR_END, ...numbers], "}", CLOSE_OBJECT);
  on([...values, MINUS], "0", ZERO);
  on([...values, MINUS], "123456789", WHOLE);
  on([WHOLE], "0123456789", WHOLE);
  on([ZERO, WHOLE], ".", POINT);
  on([POINT, FRACTION], "0123456789", FRACTION);
  on([ZERO, WHOLE, FRACTION], "eE", EXPONENT);
  on([EXPONENT], "+-", EXPONENT_SIGN);
  on([EXPONENT, EXPONENT_SIGN, EXPONENT_DIGITS], "0123456789", EXPONENT_DIGITS);

  on([T_RUE], "r", TR_UE);
  on([TR_UE], "u", TRU_E);
  on([F_ALSE], "a", FA_LSE);
  on([FA_LSE], "l", FAL_SE);
  on([FAL_SE], "s", TRU_E);
  on([TRU_E], "e", AFTER_VALUE);
  on([N_ULL], "u", NU_LL);
  on([NU_LL], "l", NUL_L);
  on([NUL_L], "l", AFTER_VALUE);

  on([STRING], [0x20, 0x7f], STRING);
  on([STRING], '"', CLOSE_STRING);
  on([STRING], "\\", ESCAPE);
  on([ESCAPE], '"\\/bfnrt', STRING);
  on([ESCAPE], "u", HEX_4);
  for (const [state, next] of [
    [HEX_4, HEX_3],
    [HEX_3, HEX_2],
    [HEX_2, HEX_1],
    [HEX_1, STRING],
  ] as const) {
    on([state], "0123456789abcdefABCDEF", next);
  }

  on([STRING], [0xc2, 0xdf], REST_1);
  on([STRING], [0xe0, 0xef], REST_2);
  on([STRING], [0xf0, 0xf4], REST_3);
  on([STRING], [0xe0, 0xe0], REST_E0);
  on([STRING], [0xed, 0xed], REST_ED);
  on([STRING], [0xf0, 0xf0], REST_F0);
  on([STRING], [0xf4, 0xf4], REST_F4);
  on([REST_1], [0x80, 0xbf], STRING);
  on([REST_2], [0x80, 0xbf], REST_1);
  on([REST_3], [0x80, 0xbf], REST_2);
  on([REST_E0], [0xa0, 0xbf], REST_1);
  on([REST_ED], [0x80, 0x9f], REST_1);
  on([REST_F0], [0x90, 0xbf], REST_2);
  on([REST_F4], [0x80, 0x8f], REST_2);
  return table;
}
