import type { Listing, OrchestrationRecord, RecordsPage } from "@cargo-records/client";
import type { World } from "./world.ts";

/** How many calls of `next` overlap. */
const AT_A_TIME = 3;

/** Reads a listing up to `most` records, or a few more, and then leaves it. Says whether it came to its end. */
export async function readListing(
  listing: Listing<RecordsPage, OrchestrationRecord>,
  reading: World["reading"],
  { most, take }: { readonly most: number; readonly take: (record: OrchestrationRecord) => void },
): Promise<boolean> {
  let taken = 0;
  const count = (record: OrchestrationRecord): boolean => {
    take(record);
    taken += 1;
    return taken >= most;
  };
  if (reading === "pages") {
    for await (const { records } of listing.pages()) {
      if (records.map(count).includes(true)) return false;
    }
    return true;
  }
  if (reading === "items") {
    for await (const record of listing) if (count(record)) return false;
    return true;
  }
  return readOverlapping(listing[Symbol.asyncIterator](), count);
}

async function readOverlapping(
  iterator: AsyncIterator<OrchestrationRecord>,
  isEnough: (record: OrchestrationRecord) => boolean,
): Promise<boolean> {
  for (;;) {
    const results = await Promise.allSettled(Array.from({ length: AT_A_TIME }, () => iterator.next()));
    let isOver = false;
    for (const result of results) {
      // The first failure is that of the listing; after it there is nothing more.
      if (result.status === "rejected") throw result.reason;
      if (result.value.done) return true;
      if (isEnough(result.value.value)) isOver = true;
    }
    if (!isOver) continue;
    await iterator.return?.();
    return false;
  }
}
