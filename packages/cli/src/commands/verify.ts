import type { Command } from "commander";
import { type ApiOptions, addApiOptions } from "../options/api-options.ts";
import { wholeNumber } from "../options/parse-number.ts";
import type { World } from "../world.ts";

export interface VerifyOptions extends ApiOptions {
  readonly spec?: string;
  readonly patch?: string;
  readonly json?: boolean;
  readonly sample: number;
  readonly largestPage: number;
}

const EXAMPLES = `
Examples:
  cargo-records verify
  cargo-records verify --spec spec/openapi.yaml --patch observed.patch
  cargo-records verify --json | jq '.findings[] | select(.kind == "differs")'

It asks, and changes nothing: about 40 requests, each for a page at most. What answers are like decides what can be known; a
workspace with few records tells little. The patch makes the description say what was seen: \`git apply observed.patch\`.`;

export function addVerify(program: Command, world: World): void {
  const command = program
    .command("verify")
    .summary("hold the description against the API")
    .description("Finds out what the API does, and where that differs from the OpenAPI description.")
    .option("--spec <file>", "the description as YAML (default: the one of this version)")
    .option("--patch <file>", "write what the description should say, as a patch; - is the output")
    .option("--json", "write the report as JSON")
    .option("--sample <number>", "how many records to look at", wholeNumber({ min: 10, max: 100_000 }), 1_000)
    .option("--largest-page <number>", "the largest page to ask for", wholeNumber({ min: 10, max: 100_000 }), 1_000);
  addApiOptions(command);
  command.addHelpText("after", EXAMPLES).action(async (options: VerifyOptions) => {
    // YAML takes long to load, and no other command needs it.
    const { runVerify } = await import("../verify/run-verify.ts");
    await runVerify(options, world);
  });
}
