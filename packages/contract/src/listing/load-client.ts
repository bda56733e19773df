import { createClient } from "@cargo-records/client";
import { createEmulator } from "@cargo-records/mock";

/** Loads the code that the client loads on demand. A clock that is moved by hand must not wait for a disk. */
export async function loadClient(): Promise<void> {
  using emulator = createEmulator({ records: 3 });
  for (const validate of ["off", "shape", "full"] as const) {
    const client = createClient({
      token: "any-token",
      baseUrl: "http://localhost/v1",
      fetch: emulator.fetch,
      validate,
    });
    const { records } = client.orchestration;
    for (const strategy of ["time", "offset"] as const) {
      await records.search({ limit: 2 }, { strategy }).toArray({ max: 3 });
    }
  }
}
