import { createClient } from "@cargo-records/client";

const cargo = createClient({ token: process.env["CARGO_API_TOKEN"] ?? "" });

const { records, count } = await cargo.orchestration.records.list();
console.log(`${records.length} of ${count} records`);
for (const { title, status } of records) console.log(`${status}: ${title}`);
