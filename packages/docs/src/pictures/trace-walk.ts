import { createClient } from "@cargo-records/client";
import { createEmulator } from "@cargo-records/mock";

const RECORDS = 1_000;
const SEED = 7;

/** One request of a walk, and what came back. Times are milliseconds since 1970. */
export interface Asked {
  readonly after?: number | undefined;
  readonly before?: number | undefined;
  readonly offset: number;
  readonly limit: number;
  /** How many records matched in all. */
  readonly count: number;
  /** The creation times of the records that came. */
  readonly times: readonly number[];
}

/** The requests of a walk over an emulated workspace, one at a time, so that they are the same in every build. */
export async function traceWalk(sort: "createdAt-desc" | "updatedAt-desc"): Promise<Asked[]> {
  using emulator = createEmulator({ seed: SEED, records: RECORDS, sort });
  const asked: Asked[] = [];
  const cargo = createClient({
    token: "emulated",
    concurrency: 1,
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const filter = (await request.clone().json()) as Readonly<Record<string, string | number | undefined>>;
      const response = await emulator.fetch(request);
      const { count, records } = (await response.clone().json()) as { count: number; records: { createdAt: string }[] };
      asked.push({
        after: timeOf(filter["createdAfter"]),
        before: timeOf(filter["createdBefore"]),
        offset: Number(filter["offset"] ?? 0),
        limit: Number(filter["limit"]),
        count,
        times: records.map(({ createdAt }) => Date.parse(createdAt)),
      });
      return response;
    },
  });
  const records = await Array.fromAsync(cargo.orchestration.records.search({}));
  if (records.length !== RECORDS) throw new Error(`The walk gave ${records.length} records, and there are ${RECORDS}.`);
  return asked;
}

function timeOf(written: string | number | undefined): number | undefined {
  return written === undefined ? undefined : Date.parse(String(written));
}
