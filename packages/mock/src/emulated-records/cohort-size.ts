import type { GenerateOptions } from "./generate-options.ts";

/** Families of records stay within as many neighbours, so that no cohort cuts one in two. */
export const BLOCK_SIZE = 16;

/** As many bursts as a total makes, while they are neither too small nor too large to be bursts. */
const USUAL_BURSTS = 40;
const MAX_BURST_BLOCKS = 32;

/** How many records, by their index, share a workspace, a batch and a shape. In bursts, a cohort is a burst. */
export function cohortSize({ distribution, total }: GenerateOptions): number {
  if (distribution !== "bursty") return BLOCK_SIZE;
  return BLOCK_SIZE * Math.min(MAX_BURST_BLOCKS, Math.max(1, Math.ceil(total / USUAL_BURSTS / BLOCK_SIZE)));
}
