import { type Command, CommanderError } from "commander";
import { BrokenPipeError } from "./errors/broken-pipe-error.ts";
import { describeError, type Known } from "./errors/describe-error.ts";
import { usageError } from "./errors/usage-error.ts";
import { EXIT } from "./exit-codes.ts";
import { printable } from "./output/printable.ts";
import { createProgram } from "./program.ts";
import { styles } from "./styles.ts";
import type { World } from "./world.ts";

/** Runs one command line, and gives the exit code. Whatever fails is told on stderr; nothing is thrown. */
export async function main(world: World): Promise<number> {
  const program = createProgram(world);
  try {
    refuseTokenFlag(world.argv);
    await program.parseAsync(world.argv, { from: "user" });
    return EXIT.ok;
  } catch (error) {
    if (error instanceof BrokenPipeError) return EXIT.ok;
    // Help was shown: because it was asked for, or because there was no command.
    if (error instanceof CommanderError && /^commander\.(help|version)/.test(error.code)) {
      return error.code === "commander.help" ? EXIT.usage : EXIT.ok;
    }
    const { message, hint, exitCode } = describeError(error, knownOf(program, world.argv));
    const { red, dim } = styles(world, world.stderr);
    // A server may have a say in it.
    const safe = message.split("\n").map(printable).join("\n");
    world.stderr.write(`${red("cargo-records:")} ${safe}\n${hint ? `${dim(`Hint: ${hint}`)}\n` : ""}`);
    return exitCode;
  }
}

/** A token on the command line is in the history of the shell and in the list of processes. */
function refuseTokenFlag(argv: readonly string[]): void {
  const flags = argv.includes("--") ? argv.slice(0, argv.indexOf("--")) : argv;
  if (!flags.some((arg) => /^--(api-?)?tok[en]*(=|$)/i.test(arg))) return;
  throw usageError(
    "A token is not taken from the command line, where the history of the shell and other users can see it.",
    "Set CARGO_API_TOKEN, or name a file with --token-file. If the token was real, replace it.",
  );
}

function knownOf(program: Command, [first]: readonly string[]): Known {
  const command = program.commands.find((each) => each.name() === first);
  const flags = (command ?? program).options.flatMap(({ long }) => long ?? []);
  return { help: `cargo-records ${command ? `${first} ` : ""}--help`, flags };
}
