import { createGrowingBytes } from "./growing-bytes.ts";
import { createItemBatches } from "./item-batches.ts";
import { createJsonAutomaton } from "./json-automaton.ts";
import { DONE, START, TOP, VALUE_OR_END } from "./json-grammar.ts";
import { MalformedJson } from "./malformed-json.ts";

/** Large pieces are read in parts of this size, so that a batch stays small; larger ones are slower as well. */
const SLICE_BYTES = 65_536;
const ENVELOPE_BYTES = 1_024;

/** Reads a JSON object of any size, with a long array in it, while its bytes arrive. */
export interface ItemScanner {
  /**
   * The items that end in these bytes, parsed, in order, in batches. A batch is made when it is asked for: read them all
   * before the next write. Before a fault, all items that end before it are given out.
   *
   * @throws {MalformedJson} from the iteration.
   */
  write(bytes: Uint8Array): Iterable<readonly unknown[]>;
  /**
   * The body is over. Returns the object without its items; with them when they are no array, for they were not given out.
   *
   * @throws {MalformedJson} when more must follow.
   */
  end(): Readonly<Record<string, unknown>>;
  /** Whether an array of items was seen: without it, an object that has none looks like one whose array is empty. */
  readonly hasItems: boolean;
}

/**
 * Takes what `JSON.parse` takes of a body in UTF-8, a byte order mark included; but only an object, with the key
 * `itemsKey` no more than once: of two arrays the last would count, when the first is already given out.
 */
export function createItemScanner(itemsKey: string): ItemScanner {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const automaton = createJsonAutomaton();
  const batches = createItemBatches(automaton, 2 * SLICE_BYTES);
  // The document, with nothing between the brackets of the items.
  const envelope = createGrowingBytes(ENVELOPE_BYTES);
  let keyStart = 0;
  let sawItemsKey = false;
  let isItemsKey = false;
  let isInItems = false;
  let hasItems = false;
  let offset = 0;

  /** Reads what is not items, up to the next event. */
  function readEnvelope(bytes: Uint8Array, from: number): number {
    const wasOver = automaton.state === DONE;
    const at = automaton.run(bytes, from, bytes.length);
    if (!wasOver) envelope.append(bytes.subarray(from, at));
    return at;
  }

  /** Whether all is well. */
  function follow(): boolean {
    switch (automaton.event) {
      case "none":
        return true;
      case "key_opened":
        keyStart = envelope.length - 1;
        isItemsKey = false;
        return true;
      case "key_closed":
        isItemsKey = JSON.parse(decoder.decode(envelope.bytes.subarray(keyStart, envelope.length))) === itemsKey;
        if (isItemsKey && sawItemsKey) return false;
        sawItemsKey ||= isItemsKey;
        return true;
      case "opened":
        isInItems = isItemsKey && automaton.state === VALUE_OR_END;
        hasItems ||= isInItems;
        return true;
      case "closed":
        return true;
      default:
        return false;
    }
  }

  function* readSlice(bytes: Uint8Array): Generator<readonly unknown[], void, undefined> {
    for (let at = 0; at < bytes.length; ) {
      if (isInItems) {
        at = yield* batches.take(bytes, at);
        if (automaton.event === "closed") {
          isInItems = false;
          envelope.append(bytes.subarray(at - 1, at));
        }
      } else at = readEnvelope(bytes, at);
      if (!follow()) throw faultAt(offset + at);
    }
    offset += bytes.length;
  }

  function faultAt(place: number): MalformedJson {
    const { event } = automaton;
    // The key is known when its last quote is read.
    if (event === "key_closed") return new MalformedJson("shape", place - 1);
    return new MalformedJson(event as MalformedJson["reason"], place);
  }

  return {
    *write(bytes) {
      for (let from = 0; from < bytes.length; from += SLICE_BYTES) {
        yield* readSlice(bytes.subarray(from, from + SLICE_BYTES));
      }
    },
    end() {
      const { state } = automaton;
      if (state !== DONE) throw new MalformedJson(state === START || state === TOP ? "empty" : "cut_off", offset);
      const object: Record<string, unknown> = JSON.parse(decoder.decode(envelope.bytes.subarray(0, envelope.length)));
      if (hasItems) delete object[itemsKey];
      return object;
    },
    get hasItems() {
      return hasItems;
    },
  };
}
