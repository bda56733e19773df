import { createClient } from "@cargo-records/client";

const cargo = createClient({ token: process.env["CARGO_API_TOKEN"] ?? "" });

// Every record that failed, each once, page after page.
for await (const { title, errorMessage } of cargo.orchestration.records.search({ statuses: ["error"] })) {
  console.log(`${title}: ${errorMessage}`);
}
