import { createClient } from "@cargo-records/client";
import { type Departure, leaveListing } from "./leave-listing.ts";

// node leaving-child.ts <servers as JSON>: a process of leaving.test.ts. Leaves listings, with the timers of the system, and then
// has nothing more to do.

/** Base URLs of servers that answer nothing, half of one answer, or some answers. */
export interface HeldServers {
  readonly silent: string;
  readonly half: string;
  readonly some: string;
}

const { silent, half, some } = JSON.parse(process.argv[2] ?? "") as HeldServers;
/** In so many turns of the event loop requests reach a server on loopback. */
const TURNS = 100;
const settle = async (): Promise<void> => {
  for (let turn = 0; turn < TURNS; turn++) await new Promise((resolve) => setImmediate(resolve));
};
let left = 0;

for (const way of ["return", "dispose", "abort"] as const) await leave("list", silent, way, { after: 0, waiting: 3 });
for (const way of ["return", "abort"] as const) await leave("search", silent, way, { after: 0, waiting: 3 });
for (const way of ["break", "throw", "return", "abort"] as const)
  await leave("list", half, way, { after: 5, waiting: 0 });
await leave("search", some, "break", { after: 5, waiting: 0 });
console.log(`left ${left} listings`);

async function leave(
  operation: "list" | "search",
  baseUrl: string,
  way: Parameters<typeof leaveListing>[1],
  at: Pick<Departure, "after" | "waiting">,
): Promise<void> {
  const controller = new AbortController();
  const { signal } = controller;
  const { records } = createClient({ token: "any-token", baseUrl }).orchestration;
  const listing = operation === "list" ? records.list({ signal }) : records.search({ limit: 20 }, { signal });
  await leaveListing(listing, way, { ...at, settle, controller });
  left += 1;
}
