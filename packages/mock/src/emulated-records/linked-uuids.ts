import { PURPOSE, Random } from "./random.ts";

/** The run of a record. Of its index alone, so that a parent can name the run of its child. */
export function runUuidOf(seed: number, index: number): string {
  return new Random(seed, index, PURPOSE.run).uuid();
}

/** The batch that the group node of a record started. Of its index alone, so that children can name it. */
export function startedBatchOf(seed: number, index: number): string {
  return new Random(seed, index, PURPOSE.startedBatch).uuid();
}

/** The trace of a run and the runs that it started, by the index of the first. */
export function traceUuidOf(seed: number, index: number): string {
  return new Random(seed, index, PURPOSE.trace).uuid();
}
