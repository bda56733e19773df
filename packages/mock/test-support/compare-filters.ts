import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { generateRecord } from "../src/emulated-records/generate-record.ts";
import type { RecordJson } from "../src/emulated-records/record-json.ts";
import type { createEmulator } from "../src/emulator/create-emulator.ts";
import type { RecordsFilter } from "../src/emulator/records-filter.ts";
import { filterArbitrary } from "./filter-arbitrary.ts";
import { type NaiveReading, naivePage } from "./naive-page.ts";

const LIST_URL = "http://localhost/v1/orchestration/records/list";
const WORKSPACES = ["6ba7b810-9dad-41d1-80b4-00c04fd430c8", "0f0e1d2c-3b4a-4958-8776-655443322110"] as const;

/** A comparison of an emulator with {@link naivePage}. */
export interface Comparison {
  /** Of this package's source, or of the package as built. */
  createEmulator: typeof createEmulator;
  runs: number;
  seed: number;
  records: number;
  reading: Omit<NaiveReading, "workspaceUuid">;
  /** Gets every page that the emulator answered, for further checks. */
  onPage?: (page: unknown) => void;
}

/** Asks an emulator for the pages of random filters, some records changed, and throws where one is not as expected. */
export async function compareFilters({
  createEmulator,
  runs,
  seed,
  records: total,
  reading,
  onPage,
}: Comparison): Promise<void> {
  const from = Date.UTC(2025, 11, 1);
  const to = Date.UTC(2025, 11, 11);
  const options = { seed, distribution: "bursty", from, to } as const;
  using emulator = createEmulator({ ...options, ...reading, records: total, workspaces: WORKSPACES });
  const records = Array.from({ length: total }, (_, index) => {
    return generateRecord({ ...options, index, total, workspaceUuids: WORKSPACES });
  });
  change(records, emulator);
  const asked = fc.tuple(filterArbitrary(records), fc.constantFrom(...WORKSPACES));
  const property = fc.asyncProperty(asked, async ([filter, workspaceUuid]) => {
    const page = await ask(emulator, filter, workspaceUuid);
    onPage?.(page);
    const wanted = naivePage(records, filter, { ...reading, workspaceUuid });
    if (isDeepStrictEqual(page, wanted)) return;
    throw new Error(`Expected ${summary(wanted)}; got ${summary(page as typeof wanted)}`);
  });
  await fc.assert(property, { numRuns: runs, seed, includeErrorInReport: true });
}

async function ask({ fetch }: ReturnType<typeof createEmulator>, filter: RecordsFilter, workspaceUuid: string) {
  const headers = { authorization: "Bearer any", "selected-workspace-uuid": workspaceUuid };
  const response = await fetch(LIST_URL, { method: "POST", headers, body: JSON.stringify(filter) });
  if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`);
  return response.json();
}

/** The same changes in both: titles of some, others removed, one in another place of time, and new ones at the end. */
function change(records: RecordJson[], emulator: ReturnType<typeof createEmulator>): void {
  const updatedAt = "2025-12-31T23:59:59.999Z";
  for (const [index, { id }] of [...records.entries()].filter(([at]) => at % 7 === 0)) {
    const changes = { title: `Ñandú ${index} 🦤`, status: "cancelled", updatedAt } as const;
    for (const [at, record] of records.entries()) if (record.id === id) records[at] = { ...record, ...changes };
    emulator.update(id, changes);
  }
  for (const { id } of records.filter((_, at) => at % 11 === 0)) {
    if (!records.some((record) => record.id === id)) continue;
    for (let at = records.length - 1; at >= 0; at--) if (records[at]?.id === id) records.splice(at, 1);
    emulator.remove(id);
  }
  for (const record of records.slice(0, 5)) {
    const copy = { ...record, id: `${record.id}-copy`, createdAt: "2025-12-05T12:00:00.000Z", executions: [] };
    records.push(copy);
    emulator.insert(copy);
  }
}

function summary({ records, count }: { records: RecordJson[]; count: number }): string {
  return `count ${count} and ${records.length} records: ${records.slice(0, 5).map(({ id }) => id)}`;
}
