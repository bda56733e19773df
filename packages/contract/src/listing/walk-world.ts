import { type Checkpoint, isCargoError, type ListOptions, type OrchestrationRecord } from "@cargo-records/client";
import type { Heard } from "./heard.ts";
import { readListing } from "./read-listing.ts";
import type { ServedWorld } from "./served-world.ts";
import type { World } from "./world.ts";

/** Lists the records of a world by time or by offset, leaving and going on as the world says. */
export async function walkWorld(
  { filter, options, reading, breaks }: Pick<World, "filter" | "options" | "reading" | "breaks">,
  served: ServedWorld,
  strategy: NonNullable<ListOptions["strategy"]> = "time",
): Promise<Heard> {
  const { records } = served.client.orchestration;
  const given: OrchestrationRecord[] = [];
  const take = (record: OrchestrationRecord): void => void given.push(record);
  const seams: number[] = [];
  let checkpoint: Checkpoint | undefined;
  const read = async (): Promise<void> => {
    for (const most of [...breaks, Number.POSITIVE_INFINITY]) {
      const listing = records.search(filter, { ...options, strategy, ...(checkpoint && { checkpoint }) });
      const isOver = await readListing(listing, reading, { most, take });
      // Another process would read it from a file.
      if (listing.checkpoint) checkpoint = JSON.parse(JSON.stringify(listing.checkpoint)) as Checkpoint;
      if (isOver) return;
      if (checkpoint?.unproved) seams.push(given.length);
    }
  };
  const [settled] = await Promise.allSettled([served.clock.drive(read())]);
  const { requests, isEndless } = served;
  if (settled.status === "fulfilled") return { given, seams, checkpoint, requests, isEndless };
  const error: unknown = settled.reason;
  if (isCargoError(error)) ({ checkpoint } = error);
  return { given, seams, thrown: { error }, checkpoint, requests, isEndless };
}
