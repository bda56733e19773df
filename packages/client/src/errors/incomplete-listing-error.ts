import { CargoError, type CargoErrorDetails } from "./cargo-error.ts";

/**
 * Why a listing cannot be proved complete.
 *
 * - `contradiction`: answers contradict themselves, for example with more items than they count, also when asked again
 * - `filter_ignored`: answers hold items outside the bounds that were asked for
 * - `page_repeated`: the server gives the same page again
 * - `moving`: what is listed changes so that no proof holds
 * - `unordered`: an item belongs before one that was handed out already
 * - `body_changed`: a body that broke off came again with other items
 * - `body_partial`: the body ends, and its count says that more match
 */
export type IncompleteReason =
  | "contradiction"
  | "filter_ignored"
  | "page_repeated"
  | "moving"
  | "unordered"
  | "body_changed"
  | "body_partial";

/** A listing ended before it was proved that nothing is missing. What was handed out is right, and none of it came twice. */
export class IncompleteListingError extends CargoError {
  override readonly name = "IncompleteListingError";
  readonly code = "incomplete_listing" as const;
  readonly reason: IncompleteReason;

  constructor(message: string, reason: IncompleteReason, details?: CargoErrorDetails) {
    super(message, details);
    this.reason = reason;
  }
}
