import type { OrchestrationRecord } from "@cargo-records/client";
import type { Heard } from "./heard.ts";
import type { ServedWorld } from "./served-world.ts";
import type { World } from "./world.ts";

const USUAL_LIMIT = 100;

/** What everybody writes first: page after page by offset, until as many records came as are counted. */
export async function pageNaively({ filter }: Pick<World, "filter">, served: ServedWorld): Promise<Heard> {
  const { records } = served.client.orchestration;
  const limit = filter.limit ?? USUAL_LIMIT;
  const given: OrchestrationRecord[] = [];
  const read = async (): Promise<void> => {
    for (;;) {
      const page = await records.search({ ...filter, limit, offset: given.length });
      given.push(...page.records);
      if (page.records.length === 0 || given.length >= page.count) return;
    }
  };
  const [settled] = await Promise.allSettled([served.clock.drive(read())]);
  const { requests, isEndless } = served;
  const thrown = settled.status === "rejected" ? { thrown: { error: settled.reason } } : {};
  return { given, ...thrown, checkpoint: undefined, requests, isEndless };
}
