import { readFileSync } from "node:fs";
import { RecordingError, type RecordingReport, RedactionError, record } from "@cargo-records/mock";
import type { RecordCommandOptions } from "../commands/record.ts";
import { CommandError } from "../errors/command-error.ts";
import { usageError } from "../errors/usage-error.ts";
import { EXIT } from "../exit-codes.ts";
import { baseUrlOf, clientOf } from "../options/api-options.ts";
import { filterOf } from "../options/filter-options.ts";
import { textWriter } from "../output/text-writer.ts";
import { SPEC_HASH } from "../spec-schemas.ts";
import { styles } from "../styles.ts";
import type { World } from "../world.ts";

const LOOPBACK = /^(localhost|127\.|\[::1\])/;

/** Lists once and searches some pages, and keeps the exchanges, redacted. */
export async function runRecord(scenario: string, options: RecordCommandOptions, world: World): Promise<void> {
  const filter = filterOf({ ...options });
  const baseUrl = new URL(baseUrlOf(options, world));
  const isEmulated = LOOPBACK.test(baseUrl.hostname);
  const { name, version } = manifest();
  try {
    const recording = record(world.fetch, {
      dir: options.dir,
      scenario,
      title: options.about ?? `Recorded by ${name}: ${scenario}.`,
      description: options.details ?? "One list, and a search page by page.",
      // A server on this machine is not the live API, whatever it is.
      source: isEmulated ? "emulated" : "real",
      origin: isEmulated ? "A server on loopback." : `The API at ${baseUrl.host}.`,
      specHash: SPEC_HASH,
      tool: { name, version },
      basePath: baseUrl.pathname.replace(/\/+$/, ""),
      nameOf: ({ method }) => (method === "GET" ? "list" : "search"),
      update: options.update ?? false,
      clock: world.now,
    });
    const client = await clientOf(options, { ...world, fetch: recording as typeof world.fetch }, { validate: "off" });
    const { records } = client.orchestration;
    const call = { signal: world.interrupted };
    await records.list(call);
    for (let page = 0; page < options.pages; page++) {
      await records.search(
        { ...filter, limit: options.pageSize, ...(page > 0 && { offset: page * options.pageSize }) },
        call,
      );
    }
    await tell(await recording.save(), world);
  } catch (error) {
    if (error instanceof RedactionError)
      throw new CommandError(error.message, { exitCode: EXIT.failed, hint: "Nothing was written.", cause: error });
    throw error instanceof RecordingError || error instanceof TypeError ? usageError((error as Error).message) : error;
  }
}

async function tell(
  { outcome, folder, files, changes, skipped, redacted }: RecordingReport,
  world: World,
): Promise<void> {
  const { bold } = styles(world, world.stdout);
  const rules = Object.entries(redacted).map(([rule, count]) => `${rule} ${count}`);
  const lines = [
    `${bold(`${folder}: ${outcome}`)} (${files.join(", ")})`,
    `Redacted: ${rules.length > 0 ? rules.join(", ") : "nothing"}.`,
    ...skipped.map(({ call, reason }) => `Call ${call} is left out: ${reason}`),
    ...changes.map((change) => `Differs: ${JSON.stringify(change)}`),
  ];
  await textWriter(world.stdout, world.interrupted).write(`${lines.join("\n")}\n`);
  if (outcome !== "differs") return;
  throw new CommandError("The recording that is there differs; nothing was written.", {
    exitCode: EXIT.differs,
    hint: "--update replaces it.",
  });
}

function manifest(): { name: string; version: string } {
  return JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
}
