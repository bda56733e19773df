import type { EmulatorOptions } from "@cargo-records/mock";
import { type Command, Option } from "commander";
import { wholeNumber } from "../options/parse-number.ts";
import type { World } from "../world.ts";

export interface EmulateOptions extends EmulatorOptions {
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
      // The emulator takes longer to load than all the rest.
      const { serveEmulator } = await import("../emulate/serve-emulator.ts");
      await serveEmulator(options, world);
    });
}
