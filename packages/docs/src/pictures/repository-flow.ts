import type { NodeJson } from "../graph/node-places.ts";

export interface FlowStep {
  /** A folder of the repository. */
  readonly folder: string;
  readonly how: string;
  /** What follows from it, by the folders' names. */
  readonly leadsTo: readonly string[];
}

/** How the repository hangs together. */
export const REPOSITORY_FLOW: readonly FlowStep[] = [
  { folder: "spec", how: "written by hand", leadsTo: ["codegen", "recordings"] },
  { folder: "packages/codegen", how: "pnpm generate", leadsTo: ["types", "validators", "client"] },
  { folder: "packages/mock/recordings", how: "from examples", leadsTo: ["mock"] },
  { folder: "packages/types", how: "published", leadsTo: [] },
  { folder: "packages/validators", how: "published", leadsTo: [] },
  { folder: "packages/client", how: "published", leadsTo: ["contract", "bench", "docs", "release"] },
  { folder: "packages/mock", how: "published", leadsTo: ["contract"] },
  { folder: "packages/bench", how: "measures", leadsTo: [] },
  { folder: "packages/docs", how: "this site", leadsTo: [] },
  { folder: "packages/release", how: "what is packed", leadsTo: [] },
  { folder: "packages/contract", how: "holds it together", leadsTo: [] },
];

/** The steps as a graph, each row in the order of the list. */
export function flowGraph(steps: readonly FlowStep[]): NodeJson[] {
  return steps.map(({ folder, how, leadsTo }, at) => ({
    uuid: nameOf(folder),
    slug: nameOf(folder),
    kind: how,
    childrenUuids: leadsTo,
    position: { x: at },
  }));
}

function nameOf(folder: string): string {
  return folder.slice(folder.lastIndexOf("/") + 1);
}
