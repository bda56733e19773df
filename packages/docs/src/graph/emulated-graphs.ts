import { createClient } from "@cargo-records/client";
import { createEmulator } from "@cargo-records/mock";
import type { NodeJson } from "./node-places.ts";
import type { ExecutionJson } from "./record-graph.ts";
import type { RecordedGraph } from "./recorded-graphs.ts";

const RECORDS = 2_000;
const SEED = 7;

/** Records of an emulated workspace whose graph branches, one of each status. No recording has such a graph. */
export async function emulatedGraphs(): Promise<RecordedGraph[]> {
  using emulator = createEmulator({ seed: SEED, records: RECORDS, defaultLimit: RECORDS });
  const cargo = createClient({ token: "emulated", fetch: emulator.fetch });
  const { records } = await cargo.orchestration.records.list();
  const byStatus = new Map(
    records.filter(({ nodes }) => (nodes ?? []).some(branches)).map((record) => [record.status, record]),
  );
  return [...byStatus.values()].map(({ title, status, nodes, executions }) => ({
    scenario: "emulated branch",
    title,
    status,
    nodes: nodes as readonly NodeJson[],
    executions: executions as readonly ExecutionJson[],
  }));
}

function branches({ childrenUuids }: { readonly childrenUuids: readonly (string | null)[] }): boolean {
  return childrenUuids.filter((uuid) => uuid !== null).length > 1;
}
