import type { Command } from "commander";

/** A flag, as a shell completes it. */
export interface CompletedFlag {
  /** With its dashes. */
  readonly name: string;
  readonly description: string;
  readonly takesValue: boolean;
  /** What its value may be; empty when it is free. */
  readonly choices: readonly string[];
  readonly takesFile: boolean;
}

export interface CompletedCommand {
  readonly name: string;
  readonly description: string;
  readonly flags: readonly CompletedFlag[];
  /** Whether files stand among its arguments. */
  readonly takesFile: boolean;
}

const FILE = /^<(file|folder)>$/;

/** Every command and flag that help shows, from the program itself: a new one is completed without more. */
export function describeCommands(program: Command): CompletedCommand[] {
  const help = program.createHelp();
  return program.commands.map((command) => ({
    name: command.name(),
    description: command.summary() || command.description(),
    flags: help.visibleOptions(command).map(({ long, flags, description, argChoices }) => ({
      name: long ?? "",
      description: (/^[^.(]*/.exec(description)?.[0] ?? "").trim(),
      takesValue: /[<[]/.test(flags),
      choices: argChoices ?? choicesIn(description),
      takesFile: FILE.test(/<[^>]+>/.exec(flags)?.[0] ?? ""),
    })),
    takesFile: command.registeredArguments.some((argument) => /file|record/.test(argument.name())),
  }));
}

/** The flags of the filter check their choices themselves, one of a list at a time. */
function choicesIn(description: string): string[] {
  return /One of: ([\w, ]+)\./.exec(description)?.[1]?.split(", ") ?? [];
}
