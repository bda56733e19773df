import { CargoError, createClient } from "@cargo-records/client";
import manifest from "@cargo-records/client/package.json" with { type: "json" };
import { listen, RecordingError, readRecordings, replayAll } from "@cargo-records/mock";
import { callRecorded } from "./call-recorded.ts";
import { type ListedRecord, recordsTable } from "./records-table.ts";

/** What a run of `pnpm start` listed. */
interface Listed {
  readonly records: readonly ListedRecord[];
  /** What else to say, one line each. */
  readonly notes: readonly string[];
}

const { CARGO_API_TOKEN, CARGO_API_BASE_URL } = process.env;

process.exitCode = await main();

async function main(): Promise<number> {
  try {
    const { records, notes } = CARGO_API_TOKEN === undefined ? await listRecorded() : await listLive(CARGO_API_TOKEN);
    console.log(recordsTable(records));
    for (const note of notes) console.log(note);
    console.log(`${records.length} records, listed by @cargo-records/client ${manifest.version}.`);
    return 0;
  } catch (error) {
    if (!(error instanceof CargoError || error instanceof RecordingError)) throw error;
    console.error(`start: ${error.message}`);
    return 1;
  }
}

async function listLive(token: string): Promise<Listed> {
  const client = createClient({ token, ...(CARGO_API_BASE_URL === undefined ? {} : { baseUrl: CARGO_API_BASE_URL }) });
  console.log("CARGO_API_TOKEN is set: listing from the live API.\n");
  const { records, count } = await client.orchestration.records.list();
  const more = `${count} records match in all; this is the one page that GET answers with.`;
  return {
    records: records.map((record) => ({ source: "live", record })),
    notes: count > records.length ? [more] : [],
  };
}

async function listRecorded(): Promise<Listed> {
  const scenarios = await readRecordings();
  await using server = await listen(replayAll(scenarios));
  console.log(`No CARGO_API_TOKEN: listing the recorded scenarios, over HTTP from ${server.url}.`);
  console.log("They are made by hand; none is from the live API.\n");
  const records: ListedRecord[] = [];
  const notes: string[] = [];
  for (const { name, recordings } of scenarios) {
    const client = createClient({ token: "recorded", baseUrl: `${server.url}/${name}/v1` });
    for (const { exchange } of recordings) {
      try {
        const page = await callRecorded(client, exchange);
        records.push(...page.records.map((record) => ({ source: name, record })));
        if (page.records.length < page.count)
          notes.push(`${name}: ${page.count} match, ${page.records.length} in the answer`);
        if (page.records.length === 0) notes.push(`${name}: nothing matches`);
      } catch (error) {
        if (!(error instanceof CargoError)) throw error;
        notes.push(`${name}: ${error.name}, ${error.status}`);
      }
    }
  }
  return { records, notes };
}
