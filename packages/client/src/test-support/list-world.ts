import type { Clock } from "../clock.ts";
import { createClient } from "../create-client.ts";
import { isCargoError } from "../errors/is-cargo-error.ts";
import type { Listed } from "./any-world.ts";
import { movingServer } from "./moving-server.ts";

/** What came of listing a world: `exact`, the reason of a typed error, or what is wrong. */
export interface Verdict {
  readonly outcome: "exact" | "typed" | "wrong";
  readonly detail: string;
  readonly requests: number;
}

/** Time passes at once. */
function hurriedClock(): Clock {
  let time = Date.UTC(2025, 5, 1);
  return {
    now: () => time,
    after(ms, run) {
      const timer = setImmediate(() => {
        time += ms >= 60_000 ? 0 : ms;
        if (ms < 60_000) run();
      });
      return () => clearImmediate(timer);
    },
  };
}

/** Lists with the walk, and holds what comes out against what was there throughout. */
export async function listByWalk(listed: Listed): Promise<Verdict> {
  return judge(listed, async (records, out) => {
    const { limit, order, concurrency } = listed;
    for await (const record of records.search({ limit }, { order, concurrency })) out(record);
  });
}

/** Lists page after page by offset, as anybody would. */
export async function listByOffset(listed: Listed): Promise<Verdict> {
  return judge(listed, async (records, out) => {
    for (let offset = 0; ; ) {
      const page = await records.search({ limit: listed.limit, offset });
      for (const record of page.records) out(record);
      offset += page.records.length;
      if (page.records.length === 0 || offset >= page.count) return;
    }
  });
}

type Records = ReturnType<typeof createClient>["orchestration"]["records"];
type Out = (record: { readonly runUuid: string; readonly createdAt: string }) => void;

async function judge(listed: Listed, list: (records: Records, out: Out) => Promise<void>): Promise<Verdict> {
  const server = movingServer(listed.world);
  const most = 200 + 40 * (listed.world.rows.length + listed.world.changes.length);
  const fetch: typeof server.fetch = (url, init) => {
    if (server.requests() > most) throw new Error("never ends");
    return server.fetch(url, init);
  };
  const client = createClient({
    token: "t",
    fetch,
    validate: "off",
    clock: hurriedClock(),
    random: () => 0.5,
    maxRetries: 4,
    retryBudget: 1e6,
  });
  const keys: string[] = [];
  const places: string[] = [];
  const verdict = (outcome: Verdict["outcome"], detail: string): Verdict => ({
    outcome,
    detail,
    requests: server.requests(),
  });
  let failure: unknown;
  try {
    await list(client.orchestration.records, ({ runUuid, createdAt }) => {
      keys.push(runUuid);
      places.push(`${createdAt} ${runUuid}`);
    });
  } catch (error) {
    failure = error;
  }
  if (server.requests() > most) return verdict("wrong", "never ends");
  if (new Set(keys).size < keys.length) return verdict("wrong", "an item came twice");
  const inOrder = places.toSorted((one, other) => compare(one, other, listed.order));
  if (places.join() !== inOrder.join() && list.name !== "") return verdict("wrong", "items came out of order");
  if (failure !== undefined) {
    if (!isCargoError(failure)) return verdict("wrong", String(failure));
    return verdict("typed", "reason" in failure ? String(failure.reason) : failure.code);
  }
  const missing = server.constant().filter(({ key }) => !keys.includes(key));
  return missing.length > 0 ? verdict("wrong", `${missing.length} items are missing`) : verdict("exact", "");
}

function compare(one: string, other: string, order: "desc" | "asc"): number {
  const [oneTime = "", oneKey = ""] = one.split(" ");
  const [otherTime = "", otherKey = ""] = other.split(" ");
  if (oneTime !== otherTime) return (oneTime < otherTime ? -1 : 1) * (order === "asc" ? 1 : -1);
  return oneKey < otherKey ? -1 : 1;
}
