import { parseArgs } from "node:util";
import { UnusableInput } from "./unusable-input.ts";

/** What `pnpm contract` was asked for. */
export interface ContractOptions {
  readonly help: boolean;
  readonly update: boolean;
  readonly engines: boolean;
  readonly failOverdue: boolean;
  readonly json: string | undefined;
  readonly sarif: string | undefined;
}

/** The options among the arguments; others are an `UnusableInput`. */
export function parseOptions(args: readonly string[]): ContractOptions {
  const values = valuesOf(args);
  return {
    help: values.help ?? false,
    update: values.update ?? false,
    engines: !values["no-engines"],
    failOverdue: values["fail-overdue"] ?? false,
    json: values.json,
    sarif: values.sarif,
  };
}

function valuesOf(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        help: { type: "boolean", short: "h" },
        update: { type: "boolean" },
        "no-engines": { type: "boolean" },
        "fail-overdue": { type: "boolean" },
        json: { type: "string" },
        sarif: { type: "string" },
      },
    }).values;
  } catch (error) {
    const [problem = ""] = (error as Error).message.split("\n");
    throw new UnusableInput(`${problem.replace(/\.$/, "")}. Run it with --help to see what it knows.`);
  }
}
