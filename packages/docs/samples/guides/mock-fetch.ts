import assert from "node:assert/strict";
import { createClient } from "@cargo-records/client";
import { createEmulator } from "@cargo-records/mock";

/** Yours: what is to be tested. */
async function titlesOfFailures(cargo: ReturnType<typeof createClient>): Promise<string[]> {
  const titles: string[] = [];
  for await (const { title } of cargo.orchestration.records.search({ statuses: ["error"] })) titles.push(title);
  return titles;
}

// The same seed gives the same records, byte for byte.
using emulator = createEmulator({ records: 500, seed: 7 });
const cargo = createClient({ token: "any", fetch: emulator.fetch, random: () => 0 });
const calm = await titlesOfFailures(cargo);

// From here on, every second answer breaks off in the middle.
emulator.faults.add({ every: 2, fault: "cut-body" });
assert.deepEqual(await titlesOfFailures(cargo), calm);
assert.deepEqual(await titlesOfFailures(cargo), calm);
console.log(`found all ${calm.length}, although answers broke: ${emulator.faults.log.length > 0}`);
