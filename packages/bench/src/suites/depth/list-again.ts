import type { Measures } from "../../trials/trial-suite.ts";

export type ListerName = "ours" | "offset";

export interface Lister {
  readonly lister: ListerName;
  readonly records: number;
  readonly limit: number;
  /** How often everything is listed; the mean counts. */
  readonly times: number;
}

const URL = "https://api.getcargo.io/v1/orchestration/records/list";

/**
 * Lists everything, after ten pages that are not timed.
 *
 * @throws when the number of records is wrong.
 */
export async function listAgain({ lister, records, limit, times }: Lister): Promise<Measures> {
  const { createEmulator } = await import("@cargo-records/mock");
  const { createClient } = await import("@cargo-records/client");
  using emulator = createEmulator({ records, database: ":memory:" });
  const cargo = createClient({ token: "a-token-of-the-emulator", fetch: emulator.fetch, validate: "off" });
  const list = async function* (): AsyncGenerator<unknown> {
    if (lister === "ours") return yield* cargo.orchestration.records.search({ limit });
    for (let offset = 0; offset < records; offset += limit) {
      const init = {
        method: "POST",
        headers: { authorization: "Bearer emulated" },
        body: JSON.stringify({ limit, offset }),
      };
      yield* ((await (await emulator.fetch(URL, init)).json()) as { records: unknown[] }).records;
    }
  };
  let warmUps = Math.min(10 * limit, records - 1);
  for await (const _record of list()) {
    warmUps -= 1;
    if (warmUps === 0) break;
  }
  const start = performance.now();
  const cpu = process.cpuUsage();
  for (let time = 0; time < times; time++) {
    let given = 0;
    for await (const _record of list()) given += 1;
    if (given !== records) throw new Error(`It gave ${given} of ${records} records.`);
  }
  const { user, system } = process.cpuUsage(cpu);
  const wallUs = (performance.now() - start) * 1_000;
  return { wallUs: wallUs / records / times, cpuUs: (user + system) / records / times };
}
