import { BLOCK_SIZE, cohortSize } from "./cohort-size.ts";
import type { GenerateOptions } from "./generate-options.ts";
import { PURPOSE, Random } from "./random.ts";

const MS_PER_DAY = 86_400_000;
const MAX_BURST_MS = 5_000;
/** One burst in so many falls into a single millisecond. */
const SINGLE_MS_BURSTS = 8;

/** When the record of an index was created, unless a parent decides: from `from` up to but not `to`. */
export function creationTime(options: GenerateOptions, index: number): number {
  // Rounding can carry the last of very many records to the end of the range.
  return Math.min(Math.floor(timeOf(options, index)), options.to - 1);
}

function timeOf(options: GenerateOptions, index: number): number {
  const { distribution, from, to } = options;
  if (distribution === "bursty") return inBurst(options, index);
  const place = placeOf(options, index);
  return distribution === "uniform" ? from + place * (to - from) : aroundHeavyDay(options, place);
}

/** Where in the order of time an index stands, from 0 up to 1: neighbours change places, the whole stays in order. */
function placeOf({ seed, total }: GenerateOptions, index: number): number {
  const block = Math.floor(index / BLOCK_SIZE);
  const start = block * BLOCK_SIZE;
  // A whole block is shuffled by one mask for all of it; the last one may lack the records to change places with.
  const mask = start + BLOCK_SIZE <= total ? new Random(seed, block, PURPOSE.burst).below(BLOCK_SIZE) : 0;
  const rank = start + ((index - start) ^ mask);
  return (rank + new Random(seed, index, PURPOSE.place).fraction()) / total;
}

function aroundHeavyDay(options: GenerateOptions, place: number): number {
  const { from, to } = options;
  // All of a short range is the heavy day.
  if (to - from <= MS_PER_DAY) return from + place * (to - from);
  const day = heavyDay(options);
  const before = day - from;
  const after = to - day - MS_PER_DAY;
  const shareBefore = (0.5 * before) / (before + after);
  if (place < shareBefore) return from + (place / shareBefore) * before;
  if (place < shareBefore + 0.5) return day + ((place - shareBefore) / 0.5) * MS_PER_DAY;
  return day + MS_PER_DAY + ((place - shareBefore - 0.5) / (0.5 - shareBefore)) * after;
}

/** The start of the heavy day: midnight UTC where a whole day of the range starts then. */
function heavyDay({ seed, from, to }: GenerateOptions): number {
  const random = new Random(seed, 0, PURPOSE.heavyDay);
  const firstMidnight = Math.ceil(from / MS_PER_DAY) * MS_PER_DAY;
  const days = Math.floor((to - firstMidnight) / MS_PER_DAY);
  if (days > 0) return firstMidnight + random.below(days) * MS_PER_DAY;
  return from + Math.floor(random.fraction() * (to - from - MS_PER_DAY));
}

function inBurst(options: GenerateOptions, index: number): number {
  const { seed, total, from, to } = options;
  const size = cohortSize(options);
  const burst = Math.floor(index / size);
  const slot = (to - from) / Math.ceil(total / size);
  const random = new Random(seed, burst, PURPOSE.burst);
  const start = from + slot * (burst + 0.7 * random.fraction());
  if (random.below(SINGLE_MS_BURSTS) === 0) return start;
  const perMillisecond = 2 + random.below(30);
  const position = index - burst * size;
  const step = Math.floor(position / perMillisecond) / Math.ceil(size / perMillisecond);
  return start + Math.min(MAX_BURST_MS, slot / 4) * step;
}
