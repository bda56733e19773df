import type { Listing } from "@cargo-records/client";
import type { OrchestrationRecord, RecordsPage } from "@cargo-records/types";
import type { World } from "../world.ts";
import type { RecordFormat } from "./record-format.ts";
import { textWriter } from "./text-writer.ts";

/** What was printed, and how many there are in all. */
export interface Printed {
  readonly records: number;
  readonly count: number;
}

/** Prints a listing as it comes, until its end or the limit. What was printed stays when it fails. */
export async function printListing(
  listing: Listing<RecordsPage, OrchestrationRecord>,
  { format, limit }: { format: RecordFormat; limit: number },
  world: World,
): Promise<Printed> {
  const out = textWriter(world.stdout, world.interrupted);
  let records = 0;
  let count = 0;
  await out.write(format.head);
  for await (const page of listing.pages()) {
    count = Math.max(page.count, records + page.records.length);
    const shown = page.records.slice(0, limit - records);
    await out.write(format.rows(shown, records === 0).join(""));
    records += shown.length;
    if (records >= limit) break;
    world.interrupted.throwIfAborted();
  }
  await out.write(format.tail);
  return { records, count };
}
