import { Argument, type Command } from "commander";
import { bashCompletion } from "../completion/bash.ts";
import { describeCommands } from "../completion/describe-commands.ts";
import { fishCompletion } from "../completion/fish.ts";
import { zshCompletion } from "../completion/zsh.ts";
import { textWriter } from "../output/text-writer.ts";
import type { World } from "../world.ts";

const SCRIPTS = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion };
const EXAMPLES = `
Examples:
  source <(cargo-records completion bash)       # in ~/.bashrc
  source <(cargo-records completion zsh)        # in ~/.zshrc
  cargo-records completion fish | source        # in ~/.config/fish/config.fish`;

export function addCompletion(program: Command, world: World): void {
  program
    .command("completion")
    .summary("print a script that completes commands and flags")
    .description("Prints a script with which a shell completes commands, flags and what their values may be.")
    .addArgument(new Argument("<shell>", "the shell").choices(Object.keys(SCRIPTS)))
    .addHelpText("after", EXAMPLES)
    .action(async (shell: keyof typeof SCRIPTS) => {
      await textWriter(world.stdout, world.interrupted).write(SCRIPTS[shell](describeCommands(program)));
    });
}
