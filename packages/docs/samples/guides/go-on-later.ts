import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClient } from "@cargo-records/client";

const cargo = createClient({ token: process.env["CARGO_API_TOKEN"] ?? "" });
const kept = join(await mkdtemp(join(tmpdir(), "checkpoint-")), "checkpoint.json");

// #region stop
const listing = cargo.orchestration.records.search({ limit: 20 });
const seen = new Set<string>();
for await (const { id } of listing) {
  seen.add(id);
  if (seen.size === 90) break; // a deployment, a crash, the end of a time slice
}
await writeFile(kept, JSON.stringify(listing.checkpoint));
// #endregion

// #region go-on
const checkpoint = JSON.parse(await readFile(kept, "utf8"));
for await (const { id } of cargo.orchestration.records.search({ limit: 20 }, { checkpoint })) {
  if (seen.has(id)) throw new Error(`${id} came twice.`);
  seen.add(id);
}
console.log(`${seen.size} records, none of them twice`);
// #endregion
