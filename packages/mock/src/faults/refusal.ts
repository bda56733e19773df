import { errorAnswer } from "./error-answer.ts";
import type { Fault } from "./fault.ts";
import type { FaultParams } from "./fault-params.ts";
import { isWhole, type Param, wholeNumber } from "./param.ts";

type Params = FaultParams["rate-limited-429"];

const MS_PER_SECOND = 1000;
const WORDS: readonly unknown[] = ["date", "nonsense", "none"];

/** A fault that refuses for the moment, with or without a word on when to come back. */
export function refusal(
  description: string,
  answer: { status: number; errorMessage: string; retryAfter: Params["retryAfter"] },
): Fault<Params> {
  const retryAfter: Param<Params["retryAfter"]> = {
    default: answer.retryAfter,
    description: "What the Retry-After header says.",
    expected: 'a whole number of seconds from 0, "date", "nonsense" or "none"',
    accepts: (value) => isWhole(value, 0) || WORDS.includes(value),
  };
  return {
    description,
    params: { retryAfter, seconds: wholeNumber(30, 0, 'How far ahead the date of "date" is.') },
    create: (params, { clock }) => {
      return async () => {
        const value = headerOf(params, clock);
        return errorAnswer(answer.status, answer.errorMessage, value === undefined ? {} : { "retry-after": value });
      };
    },
  };
}

function headerOf({ retryAfter, seconds }: Params, clock: () => number): string | undefined {
  if (retryAfter === "none") return undefined;
  if (retryAfter === "nonsense") return "soon";
  if (retryAfter === "date") return new Date(clock() + seconds * MS_PER_SECOND).toUTCString();
  return `${retryAfter}`;
}
