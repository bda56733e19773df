import type { CompletedCommand } from "./describe-commands.ts";

/** A script for bash, without any package for completion. */
export function bashCompletion(commands: readonly CompletedCommand[]): string {
  const cases = commands.map(({ name, flags, takesFile }) => {
    const values = flags.flatMap((flag) => {
      if (flag.choices.length > 0)
        return [`        ${flag.name}) _cargo_records_words "${flag.choices.join(" ")}"; return ;;`];
      if (flag.takesFile) return [`        ${flag.name}) _cargo_records_files; return ;;`];
      return flag.takesValue ? [`        ${flag.name}) return ;;`] : [];
    });
    const free = takesFile ? `[[ $cur == -* ]] || { _cargo_records_files; return; }\n      ` : "";
    return `    ${name})
      case $prev in
${values.join("\n")}
      esac
      ${free}_cargo_records_words "${flags.map((flag) => flag.name).join(" ")}" ;;`;
  });
  return `# bash completion of cargo-records. To use it: source <(cargo-records completion bash)
_cargo_records_words() { mapfile -t COMPREPLY < <(compgen -W "$1" -- "$cur"); }
_cargo_records_files() { compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -f -- "$cur"); }
_cargo_records() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]}
  COMPREPLY=()
  if (( COMP_CWORD == 1 )); then _cargo_records_words "${[...commands.map(({ name }) => name), "help", "--help", "--version"].join(" ")}"; return; fi
  case \${COMP_WORDS[1]} in
${cases.join("\n")}
  esac
}
complete -F _cargo_records cargo-records
`;
}
