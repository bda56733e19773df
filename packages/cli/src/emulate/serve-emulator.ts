import {
  createEmulator,
  EmulatorOptionError,
  ListenError,
  listen,
  RecordingError,
  readScenario,
  replay,
} from "@cargo-records/mock";
import type { EmulateOptions } from "../commands/emulate.ts";
import { CommandError } from "../errors/command-error.ts";
import { usageError } from "../errors/usage-error.ts";
import { EXIT } from "../exit-codes.ts";
import { textWriter } from "../output/text-writer.ts";
import type { World } from "../world.ts";

/** Serves until the user interrupts. */
export async function serveEmulator(options: EmulateOptions, world: World): Promise<void> {
  try {
    await serve(options, world);
  } catch (error) {
    throw toCommandError(error);
  }
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
