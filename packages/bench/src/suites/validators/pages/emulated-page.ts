import { createEmulator } from "@cargo-records/mock";

const URL = "https://api.getcargo.io/v1/orchestration/records/list";

/** The text of a page of generated records that differ as real ones do: missing keys, nulls, some with a graph, most without. */
export async function emulatedPage(records: number): Promise<string> {
  using emulator = createEmulator({ records, defaultLimit: records, seed: 1 });
  const response = await emulator.fetch(URL, { headers: { authorization: "Bearer emulated" } });
  return response.text();
}
