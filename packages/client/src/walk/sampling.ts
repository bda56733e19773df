/** How well the items of a page stand for a whole range, learnt from how ranges that were cut by them turn out. */
export interface Sampling {
  /** How many items stand for one that is seen, within what is seen: infinite while a page seems to be a fair sample. */
  readonly weight: number;
  /** How many parts a range is cut into at most: by what is seen, and by time alone where nothing is seen. */
  readonly most: number;
  readonly mostBlind: number;
  /** Learns what a part holds. */
  note(part: Prediction, total: number): void;
}

/** What was predicted of a part, and from what. */
export interface Prediction {
  readonly expected: number;
  /** How many items of the sample lie in it; none where it was cut by time alone. */
  readonly seen: number;
  /** Whether the sample ends in it, so that it holds what the sample does not show. */
  readonly isEdge: boolean;
  /** How many items the range that was cut held, and how many of them were seen. */
  readonly of: { readonly total: number; readonly seen: number };
}

/** Whether a page is a fair sample is known only afterwards: so there are few parts at first. */
const FIRST = 4;
const MOST = 64;

export function createSampling(): Sampling {
  let weight = Number.POSITIVE_INFINITY;
  let most = FIRST;
  let mostBlind = FIRST;
  return {
    get weight() {
      return weight;
    },
    get most() {
      return most;
    },
    get mostBlind() {
      return mostBlind;
    },
    note({ expected, seen, isEdge, of }, total) {
      const isRight = total > expected * 0.4 && total < expected * 2;
      if (seen === 0) {
        mostBlind = isRight ? Math.min(MOST, mostBlind * 2) : Math.max(2, mostBlind >> 1);
      } else if (isEdge) {
        // Nearly everything lies where the sample ended: it came from the other end of the range.
        const rest = Math.max(1, (of.total - total) / Math.max(1, of.seen - seen));
        if (total > expected * 3 && total > of.total * 0.6 && weight === Number.POSITIVE_INFINITY) weight = rest;
      } else if (seen >= 5) {
        const found = total / seen;
        if (isRight && weight === Number.POSITIVE_INFINITY) most = Math.min(MOST, most * 2);
        else weight = weight === Number.POSITIVE_INFINITY ? found : weight ** 0.7 * found ** 0.3;
      }
    },
  };
}
