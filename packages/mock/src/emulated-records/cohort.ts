import { cohortSize } from "./cohort-size.ts";
import type { GenerateOptions } from "./generate-options.ts";
import { PURPOSE, Random } from "./random.ts";
import { type Workspace, workspaceOf } from "./workspace.ts";

/** What neighbouring records have in common. */
export interface Cohort {
  workspace: Workspace;
  workspaceUuid: string;
  batchUuid: string;
  /** Which workflow of the workspace the batch runs. */
  workflow: number;
  /** Who started the batch; null when a schedule did. */
  userUuid: string | null;
  /** Whether its records have the newer keys. */
  isNewer: boolean;
  /** Where in the whole it stands, from 0 up to 1. */
  age: number;
}

export function cohortOf(options: GenerateOptions, index: number): Cohort {
  const { seed, total, workspaceUuids } = options;
  const size = cohortSize(options);
  const cohort = Math.floor(index / size);
  const random = new Random(seed, cohort, PURPOSE.cohort);
  const place = random.below(workspaceUuids.length);
  const workspace = workspaceOf(seed, place);
  return {
    workspace,
    workspaceUuid: workspaceUuids[place] as string,
    batchUuid: random.uuid(),
    workflow: random.below(workspace.workflows.length),
    userUuid: random.chance(0.5) ? random.pick(workspace.userUuids) : null,
    isNewer: random.chance(0.5),
    age: (cohort * size) / total,
  };
}
