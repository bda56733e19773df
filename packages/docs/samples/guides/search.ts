import { createClient } from "@cargo-records/client";

const cargo = createClient({ token: process.env["CARGO_API_TOKEN"] ?? "" });

// All keys of a filter are optional, and all that are given have to hold.
const failed = cargo.orchestration.records.search(
  { statuses: ["error", "cancelled"], createdAfter: "2025-01-01T00:00:00.000Z", limit: 50 },
  { order: "asc" },
);
const byStatus = new Map<string, number>();
for await (const { status } of failed) byStatus.set(status, (byStatus.get(status) ?? 0) + 1);
console.log(Object.fromEntries([...byStatus].sort()));

// Awaited, the same call is one page.
const { records, count, complete } = await cargo.orchestration.records.search({ statuses: ["error"], limit: 5 });
console.log(`${records.length} of ${count}, complete: ${complete}`);
