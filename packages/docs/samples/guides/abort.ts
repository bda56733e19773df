import { AbortedError, createClient } from "@cargo-records/client";

const { records } = createClient({ token: process.env["CARGO_API_TOKEN"] ?? "" }).orchestration;

const controller = new AbortController();
let listed = 0;
try {
  for await (const _record of records.search({ limit: 20 }, { signal: controller.signal })) {
    listed += 1;
    if (listed === 20) controller.abort("the user went away");
  }
} catch (error) {
  if (!(error instanceof AbortedError)) throw error;
  console.log(`${error.cause}, after ${listed} records; it can go on: ${error.checkpoint !== undefined}`);
}
