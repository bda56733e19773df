import { createClient } from "@cargo-records/client";
import { readScenario, replay } from "@cargo-records/mock";

const fetch = replay(await readScenario("search-by-status"));
const { records } = createClient({ token: "any", fetch, maxRetries: 0 }).orchestration;

// What was not recorded is an error that names the nearest recording.
try {
  await records.search({ statuses: ["running"] });
} catch (error) {
  if (error instanceof Error && error.cause instanceof Error) console.log(error.cause.message);
}
