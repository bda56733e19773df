#!/usr/bin/env node
import { createEmulator } from "./emulator/create-emulator.ts";
import { HELP, parseArguments } from "./emulator/parse-arguments.ts";
import { type Listening, listen } from "./listen.ts";
import { ListenError } from "./listen-error.ts";
import { readScenario } from "./read-scenario.ts";
import { replay } from "./replay.ts";

const CANNOT_LISTEN = 1;
const WRONG_OPTIONS = 2;
const EXPECTED: readonly string[] = ["UsageError", "EmulatorOptionError", "ListenError", "RecordingError"];

async function main(args: readonly string[]): Promise<void> {
  const parsed = parseArguments(args);
  if (parsed.help) return console.log(HELP);
  const [what, server] = await serve(parsed);
  const url = `${server.url}/v1`;
  console.log(`${what} at ${url}, until Ctrl+C. Any token does:`);
  console.log(`curl -H 'authorization: Bearer any' ${url}/orchestration/records/list`);
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => server.close());
}

async function serve({
  listen: options,
  replay: name,
  emulator,
}: ReturnType<typeof parseArguments>): Promise<[string, Listening]> {
  if (name === undefined) {
    const { listen: start, size } = createEmulator(emulator);
    return [`Emulated records: ${size}`, await start(options)];
  }
  return [`Scenario: ${name}`, await listen(replay(await readScenario(name)), options)];
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Error) || !EXPECTED.includes(error.name)) throw error;
  console.error(error.message);
  // A refused host or port is an option; a cause comes from the system.
  process.exitCode = error instanceof ListenError && error.cause !== undefined ? CANNOT_LISTEN : WRONG_OPTIONS;
}
