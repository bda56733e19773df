import { createClient } from "@cargo-records/client";

const cargo = createClient({ token: process.env["CARGO_API_TOKEN"] ?? "" });

const page = await cargo.orchestration.records.list();
for (const { title, status } of page.records.slice(0, 3)) console.log(`${status}: ${title}`);
console.log(`${page.records.length} of ${page.count} records, complete: ${page.complete}`);
