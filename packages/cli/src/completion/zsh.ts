import type { CompletedCommand, CompletedFlag } from "./describe-commands.ts";

/** A script for zsh. */
export function zshCompletion(commands: readonly CompletedCommand[]): string {
  const names = commands.map(({ name, description }) => `    ${quoted(`${name}:${description}`)}`);
  const cases = commands.map(({ name, flags, takesFile }) => {
    const specs = [...flags.map(specOf), ...(takesFile ? [quoted("*:file:_files")] : [])];
    return `    ${name}) _arguments ${specs.join(" \\\n      ")} ;;`;
  });
  return `#compdef cargo-records
# zsh completion of cargo-records. To use it: source <(cargo-records completion zsh)
_cargo_records() {
  local -a commands=(
${names.join("\n")}
  )
  if (( CURRENT == 2 )); then _describe command commands; return; fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${cases.join("\n")}
  esac
}
(( $+functions[compdef] )) || { autoload -Uz compinit && compinit; }
compdef _cargo_records cargo-records
`;
}

function specOf({ name, description, takesValue, choices, takesFile }: CompletedFlag): string {
  const about = description.replace(/[[\]:\\]/g, "\\$&");
  const action = choices.length > 0 ? `(${choices.join(" ")})` : takesFile ? "_files" : " ";
  return quoted(`*${name}[${about}]${takesValue ? `:value:${action}` : ""}`);
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
