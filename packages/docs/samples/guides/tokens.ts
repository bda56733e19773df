import { createClient } from "@cargo-records/client";
import { createEmulator } from "@cargo-records/mock";

using emulator = createEmulator({ records: 40, tokens: [{ token: "token-2" }] });

let asked = 0;
const cargo = createClient({
  fetch: emulator.fetch,
  // Asked before the first request, and again when the API says 401: once for all calls that wait.
  token: async () => {
    asked += 1;
    return `token-${asked}`;
  },
});

const calls = Array.from({ length: 20 }, () => cargo.orchestration.records.list());
const pages = await Promise.all(calls);
console.log(`${pages.length} calls answered, the token was asked for ${asked} times`);
