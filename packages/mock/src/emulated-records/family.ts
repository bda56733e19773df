import { BLOCK_SIZE } from "./cohort-size.ts";
import type { GenerateOptions } from "./generate-options.ts";
import { PURPOSE, Random } from "./random.ts";

/** A run and the runs that one of its nodes started: neighbours by index, the parent first. */
export interface Family {
  kind: "group" | "tool";
  /** The index of the parent. */
  parent: number;
  children: number;
  /** Of the parent, when it has finished or still waits for its children. */
  status: "success" | "error" | "running";
  /** Whether the parent belongs to the batch of its cohort. */
  inBatch: boolean;
}

/** Where in a block families start. */
const GROUP_PLACE = 3;
const TOOL_PLACE = 10;
const MAX_GROUP_CHILDREN = 4;
const GROUP_SHARE = 0.3;
const TOOL_SHARE = 0.25;

/** The family that a record belongs to, as parent or as child; undefined for most. */
export function familyOf({ seed, total }: GenerateOptions, index: number): Family | undefined {
  const block = Math.floor(index / BLOCK_SIZE);
  const place = index - block * BLOCK_SIZE;
  const kind = place >= TOOL_PLACE ? "tool" : "group";
  const start = kind === "tool" ? TOOL_PLACE : GROUP_PLACE;
  if (place < start || place > start + (kind === "tool" ? 1 : MAX_GROUP_CHILDREN)) return undefined;
  const random = new Random(seed, index - place + start, PURPOSE.family);
  if (!random.chance(kind === "tool" ? TOOL_SHARE : GROUP_SHARE)) return undefined;
  const parent = index - place + start;
  const children = Math.min(kind === "tool" ? 1 : 1 + random.below(MAX_GROUP_CHILDREN), total - 1 - parent);
  if (children < 1 || index > parent + children) return undefined;
  const roll = random.fraction();
  const status = roll < 0.65 ? "success" : roll < 0.8 ? "error" : "running";
  return { kind, parent, children, status, inBatch: random.chance(0.5) };
}
