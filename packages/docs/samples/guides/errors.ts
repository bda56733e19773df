import { createClient, IncompleteListingError, isCargoError, RateLimitError } from "@cargo-records/client";
import { createEmulator } from "@cargo-records/mock";

using emulator = createEmulator({ records: 40 });
const { records } = createClient({ token: "any", fetch: emulator.fetch }).orchestration;

async function attempt(): Promise<string> {
  try {
    let listed = 0;
    for await (const _record of records.search({ limit: 10 })) listed += 1;
    return `${listed} records`;
  } catch (error) {
    // #region tell-apart
    if (error instanceof RateLimitError) return `come back ${error.retryAt === undefined ? "later" : "then"}`;
    if (error instanceof IncompleteListingError) return `not proved complete: ${error.reason}`;
    if (!isCargoError(error)) throw error; // not of this client: a bug
    switch (error.code) {
      case "authentication":
      case "permission":
        return `the token is not good for this: ${error.status}`;
      case "connection":
      case "timeout":
        return `no answer after ${error.attempts.length} attempts`;
      default:
        return `${error.code} after ${error.attempts.length} attempts`;
    }
    // #endregion
  }
}

console.log(await attempt());
emulator.faults.add({ from: 1, fault: "rate-limited-429", retryAfter: 3_600 });
console.log(await attempt());
emulator.faults.clear();
emulator.faults.add({ from: 1, fault: "unauthorized-401" });
console.log(await attempt());
emulator.faults.clear();
emulator.faults.add({ from: 1, fault: "filter-ignored" });
console.log(await attempt());
emulator.faults.clear();
emulator.faults.add({ from: 1, fault: "html-200" });
console.log(await attempt());
