import { createClient } from "@cargo-records/client";

const cargo = createClient({ token: process.env["CARGO_API_TOKEN"] ?? "" });

// Every record that failed, page after page; the loop ends when all of them were handed out.
for await (const { title, errorMessage } of cargo.orchestration.records.search({ statuses: ["error"] })) {
  console.log(`${title}: ${errorMessage}`);
}
