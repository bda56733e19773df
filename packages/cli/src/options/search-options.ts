import type { ListOptions } from "@cargo-records/client";
import { type Command, Option } from "commander";
import type { World } from "../world.ts";
import { wholeNumber } from "./parse-number.ts";

export interface SearchOptions {
  readonly order?: "desc" | "asc";
  readonly pageSize?: number;
}

const GROUP = "Walk:";
const LARGEST_PAGE = 100_000;

/** Adds how a search goes through everything that matches. */
export function addSearchOptions(command: Command): void {
  command
    .addOption(
      new Option("--order <order>", "by createdAt: desc, the latest first, or asc (default: desc)")
        .choices(["desc", "asc"])
        .helpGroup(GROUP),
    )
    .addOption(
      new Option("--page-size <number>", "records of a request (default: 100)")
        .argParser(wholeNumber({ min: 1, max: LARGEST_PAGE }))
        .helpGroup(GROUP),
    );
}

/** The options of the client's `search`. */
export function listOptionsOf({ order }: SearchOptions, world: World): ListOptions {
  return { signal: world.interrupted, ...(order !== undefined && { order }) };
}
