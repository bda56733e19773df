import type { Listing, OrchestrationRecord, RecordsPage } from "@cargo-records/client";

/** Ways to leave a loop before its end. */
export type Leaving = "break" | "throw" | "return" | "return of pages" | "dispose" | "abort";

export interface Departure {
  /** How many items, or pages, are taken first. */
  readonly after: number;
  /** How many calls of `next` have no answer when it leaves. A loop has none. */
  readonly waiting: number;
  /** Lets requests reach the server before it leaves. */
  readonly settle: () => Promise<void>;
  readonly controller: AbortController;
}

/** What a call of `next` came to: an item, the end, or the name of an error. */
export type Outcome = "item" | "over" | string;

/** Reads a listing up to a point and leaves it. Says what came of the calls that were waiting, and of one more. */
export async function leaveListing(
  listing: Listing<RecordsPage, OrchestrationRecord>,
  way: Leaving,
  departure: Departure,
): Promise<readonly Outcome[]> {
  if (way === "break" || way === "throw") return leaveLoop(listing, way, departure);
  const { after, waiting, settle, controller } = departure;
  const iterator: AsyncIterator<unknown> =
    way === "return of pages" ? listing.pages() : listing[Symbol.asyncIterator]();
  for (let taken = 0; taken < after; taken++) await iterator.next();
  const calls = Array.from({ length: waiting }, () => iterator.next());
  const outcomes = Promise.all(calls.map(outcomeOf));
  await settle();
  if (way === "abort") controller.abort(new Error("The caller has seen enough."));
  else if (way === "dispose") await listing[Symbol.asyncDispose]();
  else await iterator.return?.();
  const rest = [...(await outcomes)];
  // What is there already may still come.
  do rest.push(await outcomeOf(iterator.next()));
  while (rest.at(-1) === "item");
  return rest;
}

async function leaveLoop(
  listing: Listing<RecordsPage, OrchestrationRecord>,
  way: "break" | "throw",
  { after, settle }: Departure,
): Promise<readonly Outcome[]> {
  const failure = new Error("The consumer has failed.");
  let taken = 0;
  try {
    for await (const _ of listing) {
      taken += 1;
      if (taken < after) continue;
      await settle();
      if (way === "break") break;
      throw failure;
    }
  } catch (error) {
    if (error !== failure) throw error;
  }
  return ["over"];
}

async function outcomeOf(call: Promise<IteratorResult<unknown>>): Promise<Outcome> {
  try {
    return (await call).done ? "over" : "item";
  } catch (error) {
    return (error as Error).name;
  }
}
