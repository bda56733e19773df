import { createWriteStream } from "node:fs";
import { rename } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type Checkpoint, createClient, RateLimitError } from "@cargo-records/client";
import { Worker } from "bullmq";
import { connection, type WindowJob } from "./connection.ts";

const token = process.env["CARGO_API_TOKEN"] ?? "";
const baseUrl = process.env["CARGO_API_BASE_URL"] ?? "https://api.getcargo.io/v1";
const folder = process.env["OUT"] ?? ".";
/** A worker that is silent for so long has lost its job to another one. */
const LOCK_MS = 5_000;

// #region work
const { records } = createClient({ token, baseUrl, concurrency: 2 }).orchestration;

const worker = new Worker<WindowJob>(
  "windows",
  async ({ data: { filter, checkpoint, part } }) => {
    const file = join(folder, `${part}.ndjson`);
    const unfinished = `${file}.${process.pid}`;
    try {
      await pipeline(Readable.from(lines(filter, checkpoint)), createWriteStream(unfinished));
    } catch (error) {
      if (!(error instanceof RateLimitError)) throw error;
      // All workers wait, and this attempt does not count.
      await worker.rateLimit(Math.max(1_000, (error.retryAt?.getTime() ?? 0) - Date.now()));
      throw Worker.RateLimitError();
    }
    // Whole or not at all: a window that was listed twice is the same file.
    await rename(unfinished, file);
  },
  { connection, concurrency: 2, lockDuration: LOCK_MS, stalledInterval: LOCK_MS },
);

async function* lines(filter: object, checkpoint: Checkpoint) {
  for await (const record of records.search(filter, { checkpoint })) yield `${JSON.stringify(record)}\n`;
}
// #endregion

worker.on("completed", ({ id }) => console.log(id));
process.once("SIGTERM", () => void worker.close());
