import type { Client } from "@cargo-records/client";
import type { RecordsFilter } from "@cargo-records/types";
import type { RecordFormat } from "../output/record-format.ts";
import { textWriter } from "../output/text-writer.ts";
import { styles } from "../styles.ts";
import type { World } from "../world.ts";
import { watch } from "./watch.ts";

export interface PrintWatchOptions {
  readonly filter: RecordsFilter;
  readonly format: RecordFormat;
  /** How many of the records that are there are shown at first: the latest. */
  readonly shown: number;
  readonly pageSize: number;
  readonly everyMs: number;
}

/** Prints the latest records, then whatever is created or changes, until the user interrupts. */
export async function printWatch(client: Client, options: PrintWatchOptions, world: World): Promise<void> {
  const { filter, format, shown, pageSize, everyMs } = options;
  const { records } = client.orchestration;
  const out = textWriter(world.stdout, world.interrupted);
  const { dim } = styles(world, world.stderr);
  const first = records.search({ ...filter, limit: pageSize }, { signal: world.interrupted });
  const known = await first.toArray({ max: shown });
  await out.write(format.head);
  await out.write(format.rows([...known].reverse(), true).join(""));
  const changes = watch((changed, call) => records.search({ ...changed, limit: pageSize }, call), {
    filter,
    known,
    everyMs,
    signal: world.interrupted,
    onFailure: ({ message }) => void world.stderr.write(dim(`${message} It is asked again in ${everyMs / 1_000} s.\n`)),
  });
  let isFirst = known.length === 0;
  for await (const changed of changes) {
    await out.write(format.rows(changed, isFirst).join(""));
    isFirst = false;
  }
}
