import { writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { compile } from "./compile.ts";
import { run } from "./run-cli.ts";

/** What came of a sample. */
export interface Tried {
  /** Why it is not fit: it does not compile, does not end with success, or complains. */
  readonly finding?: string;
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
 * Compiles samples, and runs those that compile, each as a program of its own.
 *
 * @param folder - A folder from which what they import is found; the programs are written into it.
 * @param options - `preload`: a module that is loaded before each of them.
 */
export async function trySamples(
  folder: string,
  samples: readonly string[],
  { preload = "" }: { readonly preload?: string } = {},
): Promise<readonly Tried[]> {
  const nameOf = (index: number): string => `sample-${index + 1}.mts`;
  const files = Object.fromEntries(samples.map((code, index) => [nameOf(index), `${code}\nexport {};\n`]));
  const said = (await compile(folder, files, { options: { types: ["node"] } })).split(/\n(?! )/);
  const preloaded = join(folder, "preload.mjs");
  await writeFile(preloaded, preload);
  const tried: Tried[] = [];
  for (const index of samples.keys()) {
    const complaints = said.filter((line) => line.includes(`${nameOf(index)}(`)).join("\n");
    tried.push(
      complaints ? { finding: complaints, printed: "" } : await runSample(join(folder, nameOf(index)), preloaded),
    );
  }
  return tried;
}

async function runSample(file: string, preloaded: string): Promise<Tried> {
  const env = { CARGO_API_TOKEN: "sample" };
  const ended = await run(process.execPath, ["--import", preloaded, file], { cwd: dirname(file), env });
  const finding = ended.stderr || (ended.code === 0 ? "" : `It ended with ${ended.code}.`);
  return { ...(finding && { finding }), printed: ended.stdout };
}
