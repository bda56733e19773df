/** How much of a retry one success pays for. */
const EARNED_PER_SUCCESS = 0.2;

/** Retries that the calls of a client share, so that many callers of a dead server do not become many more requests. */
export interface RetryBudget {
  /** Takes one retry, if there is one. */
  take(): boolean;
  /** A success gives back a part of a retry. */
  earn(): void;
}

/** @param retries - How many retries there are without a success. */
export function retryBudget(retries: number): RetryBudget {
  let left = retries;
  return {
    take() {
      if (left < 1) return false;
      left -= 1;
      return true;
    },
    earn() {
      left = Math.min(retries, left + EARNED_PER_SUCCESS);
    },
  };
}
