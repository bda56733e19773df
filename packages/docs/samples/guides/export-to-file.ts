import { createWriteStream } from "node:fs";
import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createClient } from "@cargo-records/client";

const cargo = createClient({ token: process.env["CARGO_API_TOKEN"] ?? "", concurrency: 8 });
const file = join(await mkdtemp(join(tmpdir(), "export-")), "records.ndjson");

async function* lines() {
  for await (const record of cargo.orchestration.records.search({ limit: 100 })) yield `${JSON.stringify(record)}\n`;
}
// When the disk is slower than the API, the walk waits for it.
await pipeline(Readable.from(lines()), createWriteStream(file));

console.log(`${(await readFile(file, "utf8")).trimEnd().split("\n").length} lines`);
