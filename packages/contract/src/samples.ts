import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { compile } from "./compile.ts";
import { run } from "./run-cli.ts";

/** What came of samples. */
export interface Tried {
  /** One for each sample that does not compile, does not end with success, or complains. */
  readonly findings: readonly string[];
  readonly printed: string;
}

/** Answers what the samples ask the live API from recordings, so that they run as printed. */
export const FROM_RECORDINGS = `
import { createEmulator, readScenario, replay } from "@cargo-records/mock";
const network = globalThis.fetch;
const list = await readScenario("every-status");
const recorded = replay(list);
// What a loop asks depends on what it learns: an emulator answers that, from the same records.
const { records } = list.recordings[0].exchange.response.body;
const emulated = createEmulator({ records }).fetch;
const answer = (input, init) => (init?.method === "POST" ? emulated : recorded)(input, init);
globalThis.fetch = (input, init) => (String(input).startsWith("https://api.getcargo.io/") ? answer : network)(input, init);
`;

/** The TypeScript blocks of a Markdown page. */
export function samplesOf(page: string): string[] {
  return [...page.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code]) => code ?? "");
}

/**
 * Compiles and runs samples, each as a program of its own.
 *
 * @param folder - A folder from which what they import is found; the programs are written into it.
 * @param options - `preload`: a module that is loaded before each of them.
 */
export async function trySamples(
  folder: string,
  samples: readonly string[],
  { preload = "" }: { readonly preload?: string } = {},
): Promise<Tried> {
  const findings: string[] = [];
  let printed = "";
  const preloaded = join(folder, "preload.mjs");
  await writeFile(preloaded, preload);
  for (const [index, code] of samples.entries()) {
    const name = `sample-${index + 1}.mts`;
    const said = await compile(folder, { [name]: `${code}\nexport {};\n` }, { options: { types: ["node"] } });
    const env = { CARGO_API_TOKEN: "sample" };
    const ended = await run(process.execPath, ["--import", preloaded, join(folder, name)], { cwd: folder, env });
    printed += ended.stdout;
    const complaint = said || ended.stderr || (ended.code === 0 ? "" : `it ended with ${ended.code}`);
    if (complaint) findings.push(`sample ${index + 1}: ${complaint.trim()}`);
  }
  return { findings, printed };
}
