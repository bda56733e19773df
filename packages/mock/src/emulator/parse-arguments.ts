import { parseArgs } from "node:util";
import type { ListenOptions } from "../listen.ts";
import type { EmulatorOptions } from "./emulator-options.ts";
import { UsageError } from "./usage-error.ts";

/** What the command line asks for. */
export interface Arguments {
  help: boolean;
  listen: ListenOptions;
  /** The scenario to serve instead of an emulator. */
  replay: string | undefined;
  emulator: EmulatorOptions;
}

export const HELP = `Serves a copy of Cargo's "List records" endpoint on loopback, with made-up records. Unofficial.

  npx @cargo-records/mock --records 10000 --port 4010
  npx @cargo-records/mock --seed 7 --sort unstable --latency 50 --max-limit 200
  npx @cargo-records/mock --replay every-status

  --port <number>            the port; 0 takes a free one                           (0)
  --host <host>              127.0.0.1, ::1 or localhost                            (127.0.0.1)
  --records <number>         how many records                                       (100)
  --seed <number>            same seed, same records                                (1)
  --distribution <name>      how they spread over time: uniform, bursty, heavy-day  (uniform)
  --workspaces <number>      how many workspaces                                    (1)
  --sort <order>             createdAt-desc, createdAt-asc, updatedAt-desc, id, unstable
  --default-limit <number>   records of a page when none are asked for              (100)
  --max-limit <number>       records of a page at most
  --bounds <name>            time filters are inclusive or exclusive                (inclusive)
  --title-match <name>       titles match by contains or exact                      (contains)
  --latency <ms>             how long every answer takes                            (0)
  --database <file>          a file for the rows instead of memory
  --replay <scenario>        serves recordings instead
  --help                     shows this

Exit codes: 0 stopped, 1 the port cannot be had, 2 wrong options.`;

const TEXT = { type: "string" } as const;
const OPTIONS = {
  help: { type: "boolean" },
  host: TEXT,
  port: TEXT,
  replay: TEXT,
  records: TEXT,
  seed: TEXT,
  distribution: TEXT,
  workspaces: TEXT,
  sort: TEXT,
  "default-limit": TEXT,
  "max-limit": TEXT,
  bounds: TEXT,
  "title-match": TEXT,
  latency: TEXT,
  database: TEXT,
} as const;
const ALSO_FOR_REPLAY: readonly string[] = ["host", "port", "replay"];

/** Reads the command line. Throws a {@link UsageError}; what values may be is left to whom they are for. */
export function parseArguments(args: readonly string[]): Arguments {
  const values = read(args);
  const { help = false, replay, host, port } = values;
  const misplaced = Object.keys(values).find((name) => replay !== undefined && !ALSO_FOR_REPLAY.includes(name));
  if (misplaced !== undefined)
    throw new UsageError(`--${misplaced} has no meaning with --replay; leave one of them out.`);
  const emulator = {
    records: numberOf("records", values.records),
    seed: numberOf("seed", values.seed),
    distribution: values.distribution,
    workspaces: numberOf("workspaces", values.workspaces),
    sort: values.sort,
    defaultLimit: numberOf("default-limit", values["default-limit"]),
    maxLimit: numberOf("max-limit", values["max-limit"]),
    bounds: values.bounds,
    titleMatch: values["title-match"],
    latencyMs: numberOf("latency", values.latency),
    database: values.database,
  };
  return {
    help,
    replay,
    listen: given({ host, port: numberOf("port", port) }) as ListenOptions,
    // The emulator checks its options itself, those that are one of a few words included.
    emulator: given(emulator) as EmulatorOptions,
  };
}

function read(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS }).values;
  } catch (cause) {
    throw new UsageError(`${(cause as Error).message.split(". ")[0]}. See --help.`, { cause });
  }
}

function numberOf(name: string, text: string | undefined): number | undefined {
  if (text === undefined || /^\d+$/.test(text)) return text === undefined ? undefined : Number(text);
  throw new UsageError(`--${name} must be a whole number, but is "${text}".`);
}

function given(values: Record<string, unknown>): object {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
