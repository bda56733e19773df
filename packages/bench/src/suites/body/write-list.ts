import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createEmulator } from "@cargo-records/mock";

const URL = "https://api.getcargo.io/v1/orchestration/records/list";
/** How many records differ in more than their `runUuid`; then they come again. */
const POOL = 2_000;

/** Changes a record of the emulator into one of another kind of list. */
export type Change = (record: Readonly<Record<string, unknown>>) => object;

/** Writes a list of at least so many bytes. Every record has a `runUuid` of its own. Returns how many there are. */
export async function writeList(file: string, minimumBytes: number, change: Change): Promise<number> {
  const pool = (await emulated(POOL)).map((record) => JSON.stringify(change(record)).split(String(record["runUuid"])));
  let count = 0;
  function* pieces(): Generator<string> {
    let bytes = 0;
    let piece = '{"records":[';
    while (bytes < minimumBytes) {
      const record = pool[count % POOL]?.join(runUuid(count)) ?? "";
      piece += count === 0 ? record : `,${record}`;
      count += 1;
      if (piece.length < 1e6 && bytes + piece.length < minimumBytes) continue;
      yield piece;
      bytes += Buffer.byteLength(piece);
      piece = "";
    }
    yield `],"count":${count}}`;
  }
  await pipeline(Readable.from(pieces(), { highWaterMark: 1 }), createWriteStream(file));
  return count;
}

async function emulated(records: number): Promise<Record<string, unknown>[]> {
  using emulator = createEmulator({ records, defaultLimit: records, seed: 1 });
  const response = await emulator.fetch(URL, { headers: { authorization: "Bearer emulated" } });
  return ((await response.json()) as { records: Record<string, unknown>[] }).records;
}

function runUuid(index: number): string {
  return `${index.toString(16).padStart(8, "0")}-a1b2-4c3d-8e4f-0123456789ab`;
}
