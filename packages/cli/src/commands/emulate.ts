import {
  createEmulator,
  EmulatorOptionError,
  type EmulatorOptions,
  ListenError,
  listen,
  RecordingError,
  readScenario,
  replay,
} from "@cargo-records/mock";
import { type Command, Option } from "commander";
import { CommandError } from "../errors/command-error.ts";
import { usageError } from "../errors/usage-error.ts";
import { EXIT } from "../exit-codes.ts";
import { wholeNumber } from "../options/parse-number.ts";
import { textWriter } from "../output/text-writer.ts";
import type { World } from "../world.ts";

interface EmulateOptions extends EmulatorOptions {
  readonly port: number;
  readonly host: string;
  readonly replay?: string;
  readonly latency?: number;
}

const EXAMPLES = `
Examples:
  cargo-records emulate --records 10000 --port 4010
  CARGO_API_TOKEN=any cargo-records search --base-url http://127.0.0.1:4010/v1
  cargo-records emulate --seed 7 --sort unstable --latency 50 --max-limit 200
  cargo-records emulate --replay every-status`;

export function addEmulate(program: Command, world: World): void {
  program
    .command("emulate")
    .summary("serve made-up records on this machine")
    .description("Serves a copy of the endpoint with made-up records on loopback, until Ctrl+C. Any token does.")
    .addOption(
      new Option("--port <number>", "the port; 0 takes a free one").argParser(wholeNumber({ max: 65_535 })).default(0),
    )
    .option("--host <host>", "127.0.0.1, ::1 or localhost", "127.0.0.1")
    .option("--records <number>", "how many records (default: 100)", wholeNumber())
    .option("--seed <number>", "same seed, same records (default: 1)", wholeNumber())
    .addOption(
      new Option("--distribution <name>", "how they spread over time").choices(["uniform", "bursty", "heavy-day"]),
    )
    .addOption(
      new Option("--sort <order>", "the order of the server").choices([
        "createdAt-desc",
        "createdAt-asc",
        "updatedAt-desc",
        "id",
        "unstable",
      ]),
    )
    .option("--default-limit <number>", "records of a page when none are asked for (default: 100)", wholeNumber())
    .option("--max-limit <number>", "records of a page at most", wholeNumber())
    .addOption(
      new Option("--bounds <name>", "whether time filters include their own time").choices(["inclusive", "exclusive"]),
    )
    .addOption(new Option("--title-match <name>", "how titles match").choices(["contains", "exact"]))
    .option("--latency <ms>", "how long every answer takes (default: 0)", wholeNumber())
    .option("--replay <scenario>", "serve recordings instead of made-up records")
    .addHelpText("after", EXAMPLES)
    .action(async (options: EmulateOptions) => {
      try {
        await serve(options, world);
      } catch (error) {
        throw toCommandError(error);
      }
    });
}

async function serve(options: EmulateOptions, world: World): Promise<void> {
  const { port, host, replay: scenario, latency, ...rest } = options;
  const misplaced = Object.keys({ ...rest, ...(latency !== undefined && { latency }) });
  if (scenario !== undefined && misplaced.length > 0) {
    throw usageError(`--${misplaced[0]} has no meaning with --replay; leave one of them out.`);
  }
  const emulator = createEmulator({ ...rest, ...(latency !== undefined && { latencyMs: latency }) });
  await using server =
    scenario === undefined
      ? await emulator.listen({ port, host })
      : await listen(replay(await readScenario(scenario)), { port, host });
  const url = `${server.url}/v1`;
  const what = scenario === undefined ? `Emulated records: ${emulator.size}` : `Scenario: ${scenario}`;
  await textWriter(world.stdout, world.interrupted).write(
    `${what} at ${url}, until Ctrl+C. Any token does:\nCARGO_API_TOKEN=any cargo-records search --base-url ${url}\n`,
  );
  if (!world.interrupted.aborted) {
    await new Promise((resolve) => world.interrupted.addEventListener("abort", resolve, { once: true }));
  }
  await emulator.close();
}

function toCommandError(error: unknown): unknown {
  // A refused host or port is an option; a cause comes from the system.
  if (error instanceof ListenError && error.cause !== undefined) {
    return new CommandError(error.message, {
      exitCode: EXIT.network,
      hint: "--port 0 takes a free port.",
      cause: error,
    });
  }
  const isOption = [EmulatorOptionError, ListenError, RecordingError].some((kind) => error instanceof kind);
  return isOption ? usageError((error as Error).message) : error;
}
