import type { ApiOptions } from "../options/api-options.ts";

/** The command line that goes on with an export. */
export function resumeCommand({ out, baseUrl, tokenFile, workspace }: ApiOptions & { readonly out: string }): string {
  const flags = [
    ["--out", out],
    ["--base-url", baseUrl],
    ["--token-file", tokenFile],
    ["--workspace", workspace],
  ].flatMap(([flag = "", value]) => (value === undefined ? [] : [flag, quoted(value)]));
  return ["cargo-records export --resume", ...flags].join(" ");
}

/** As a shell reads it. */
function quoted(text: string): string {
  return /^[\w./:@%+=,-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
