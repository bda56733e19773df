import { createClient } from "@cargo-records/client";

const { records } = createClient({ token: process.env["CARGO_API_TOKEN"] ?? "" }).orchestration;
const filter = { limit: 20 };

// #region plan
// Each window is plain JSON: put one into each message of a queue.
const windows = await records.search(filter).planWindows({ maxRecords: 60 });
const messages = windows.map((checkpoint) => JSON.stringify({ filter, checkpoint }));
// #endregion

// #region work
async function work(message: string): Promise<number> {
  const job = JSON.parse(message);
  let listed = 0;
  for await (const _record of records.search(job.filter, { checkpoint: job.checkpoint })) listed += 1;
  return listed;
}
// #endregion

const counts = await Promise.all(messages.map(work));
console.log(
  `${counts.reduce((sum, count) => sum + count, 0)} records from more than one window: ${windows.length > 1}`,
);
