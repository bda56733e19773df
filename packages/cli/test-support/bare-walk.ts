// node bare-walk.ts <base url> <page size>: what the client alone takes to list everything. Prints the number of records and
// milliseconds.
import { createClient } from "@cargo-records/client";

const [baseUrl = "", limit] = process.argv.slice(2);
const { records } = createClient({ token: "any", baseUrl }).orchestration;
const start = Date.now();
let count = 0;
for await (const page of records.search({ limit: Number(limit) }).pages()) count += page.records.length;
console.log(`${count} ${Date.now() - start}`);
