import { CargoError, type Client, createClient } from "@cargo-records/client";
import manifest from "@cargo-records/client/package.json" with { type: "json" };
import { createEmulator } from "@cargo-records/mock";
import { recordsTable } from "./records-table.ts";

const EMULATED_RECORDS = 1_000;
const { CARGO_API_TOKEN, CARGO_API_BASE_URL } = process.env;

process.exitCode = await main();

async function main(): Promise<number> {
  try {
    await (CARGO_API_TOKEN === undefined ? listEmulated() : listLive(CARGO_API_TOKEN));
    return 0;
  } catch (error) {
    if (!(error instanceof CargoError)) throw error;
    console.error(`start: ${error.message}`);
    return 1;
  }
}

async function listLive(token: string): Promise<void> {
  const client = createClient({ token, ...(CARGO_API_BASE_URL === undefined ? {} : { baseUrl: CARGO_API_BASE_URL }) });
  console.log("CARGO_API_TOKEN is set: listing from the live API.\n");
  await show(client);
}

async function listEmulated(): Promise<void> {
  // The documented operation has no parameters, so one answer has to hold them all.
  using emulator = createEmulator({ records: EMULATED_RECORDS, defaultLimit: Number.POSITIVE_INFINITY });
  await using server = await emulator.listen();
  console.log(`No CARGO_API_TOKEN: listing from an emulator of the API, over HTTP from ${server.url}.`);
  console.log("Its records are generated; none is from the live API.\n");
  await show(createClient({ token: "emulated", baseUrl: `${server.url}/v1` }));
}

async function show(client: Client): Promise<void> {
  const { records, count } = await client.orchestration.records.list();
  console.log(recordsTable(records));
  console.log(`${records.length} of ${count} records, listed by @cargo-records/client ${manifest.version}.`);
}
