import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { createClient, type ListOptions, type RecordsFilter } from "@cargo-records/client";
import { type JournalLine, journalLine, readJournal } from "./journal.ts";

// node resume-child.ts <errand as JSON>: the other end of list-through-kills.ts. Lists into a journal, from where that ends, and
// may be killed at any moment.

/** What a process is sent to list, and where it writes it. */
export interface Errand {
  readonly baseUrl: string;
  /** Of the journal. */
  readonly file: string;
  readonly filter: RecordsFilter;
  readonly options: Pick<ListOptions, "order" | "concurrency">;
  /** How many records come between two checkpoints. */
  readonly checkpointEvery: number;
}

const { baseUrl, file, filter, options, checkpointEvery } = JSON.parse(process.argv[2] ?? "") as Errand;

/** On disk first: who counts the lines may kill this process at once. */
function write(line: JournalLine): void {
  appendFileSync(file, journalLine(line));
  process.stdout.write(".");
}

const { checkpoint } = readJournal(existsSync(file) ? readFileSync(file, "utf8") : "");
const client = createClient({ token: "any-token", baseUrl });
const listing = client.orchestration.records.search(filter, { ...options, ...(checkpoint && { checkpoint }) });
write({ begins: true });
let written = 0;
for await (const { runUuid } of listing) {
  write({ key: runUuid });
  written += 1;
  const reached = written % checkpointEvery === 0 ? listing.checkpoint : undefined;
  if (reached) write({ checkpoint: reached });
}
write({ ends: true });
