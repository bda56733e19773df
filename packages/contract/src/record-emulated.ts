// Records the scenario `emulated-workspace` anew. Run it when the emulator or the spec changed.
import { rm } from "node:fs/promises";
import { createEmulator, record, recordingsDir } from "@cargo-records/mock";
import tool from "@cargo-records/mock/package.json" with { type: "json" };
import spec from "@cargo-records/spec/openapi.json" with { type: "json" };

const URL_OF_LIST = "https://api.getcargo.io/v1/orchestration/records/list";
const SCENARIO = "emulated-workspace";
const SEED = 5;

using emulator = createEmulator({ seed: SEED, records: 40, defaultLimit: 2 });
const recording = record(emulator.fetch, {
  dir: recordingsDir,
  scenario: SCENARIO,
  title: "A small workspace, as the emulator lists and searches it.",
  description:
    "Recorded from the emulator of this package. It shows what the emulator does, and nothing of the live API.",
  source: "emulated",
  origin: `The emulator with seed ${SEED} and 40 records, which hands out 2 unless a limit is given.`,
  specHash: spec["x-generated"].spec,
  tool: { name: tool.name, version: tool.version },
  nameOf: ({ method }) => (method === "GET" ? "list" : "search"),
});

await call({ method: "GET" });
await search({ statuses: ["error", "cancelled"], limit: 2, offset: 1 });
await search({ statuses: ["success"], isGroupParent: true, limit: 1 });
// What is there would stay where only the hash of the spec is another one.
await rm(new URL(SCENARIO, recordingsDir), { recursive: true, force: true });
const { outcome, files } = await recording.save();
console.log(`${SCENARIO} is ${outcome}: ${files.join(", ")}`);

function search(filter: object): Promise<void> {
  return call({ method: "POST", body: JSON.stringify(filter) });
}

async function call(init: { method: string; body?: string }): Promise<void> {
  const contentType = init.body === undefined ? {} : { "content-type": "application/json" };
  const headers = { authorization: "Bearer emulated", accept: "application/json", ...contentType };
  const answer = await recording(URL_OF_LIST, { ...init, headers });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`The emulator answered ${answer.status}, expected 200: ${text}`);
}
