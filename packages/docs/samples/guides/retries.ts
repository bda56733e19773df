import { createClient } from "@cargo-records/client";
import { createEmulator } from "@cargo-records/mock";

using emulator = createEmulator({ records: 40 });
emulator.faults.add({ onRequest: 1, fault: "empty-500" });
emulator.faults.add({ onRequest: 2, fault: "cut-body" });

// #region options
const cargo = createClient({
  token: "any",
  fetch: emulator.fetch,
  timeoutMs: 10_000, // of one attempt, body included
  deadlineMs: 30_000, // of the call, with all attempts and waits
  maxRetries: 4,
  random: () => 0, // no waiting, for the sake of this sample
  telemetry: (event) => {
    if (event.type === "attempt.end") console.log(`attempt ${event.attempt}: ${event.error ?? event.status}`);
  },
});
// #endregion

const { records } = await cargo.orchestration.records.list();
console.log(`${records.length} records`);
