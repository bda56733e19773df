import { createClient } from "@cargo-records/client";
import { Queue } from "bullmq";
import { connection, type WindowJob } from "./connection.ts";

const token = process.env["CARGO_API_TOKEN"] ?? "";
const baseUrl = process.env["CARGO_API_BASE_URL"] ?? "https://api.getcargo.io/v1";
const { records } = createClient({ token, baseUrl }).orchestration;

// #region plan
const filter = { limit: 100 };
const windows = await records.search(filter).planWindows({ maxRecords: 1_000 });

const queue = new Queue<WindowJob>("windows", { connection });
await queue.addBulk(
  windows.map((checkpoint, index) => ({
    name: "window",
    data: { filter, checkpoint, part: `part-${index}` },
    // A window that a worker lost is listed again, as often as it takes.
    opts: { jobId: `part-${index}`, attempts: 10, backoff: { type: "exponential", delay: 500 } },
  })),
);
console.log(`${windows.length} windows`);
await queue.close();
// #endregion
