import type { CompletedCommand } from "./describe-commands.ts";

/** A script for fish. */
export function fishCompletion(commands: readonly CompletedCommand[]): string {
  const lines = commands.flatMap(({ name, description, flags, takesFile }) => {
    const here = `-n ${quoted(`__fish_seen_subcommand_from ${name}`)}`;
    return [
      `complete -c cargo-records -n __fish_use_subcommand -a ${name} -d ${quoted(description)}`,
      ...(takesFile ? [`complete -c cargo-records ${here} -F`] : []),
      ...flags.map((flag) => {
        const values =
          flag.choices.length > 0
            ? ` -x -a ${quoted(flag.choices.join(" "))}`
            : flag.takesFile
              ? " -r -F"
              : flag.takesValue
                ? " -x"
                : "";
        return `complete -c cargo-records ${here} -l ${flag.name.slice(2)}${values} -d ${quoted(flag.description)}`;
      }),
    ];
  });
  return `# fish completion of cargo-records. To use it: cargo-records completion fish | source
complete -c cargo-records -f
${lines.join("\n")}
`;
}

function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, "\\$&")}'`;
}
