import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serverProcess } from "../../server-process.ts";
import type { Bar, Stage, Trial, TrialComparison, TrialSuite } from "../../trials/trial-suite.ts";
import { type List, readList } from "./read-list.ts";
import type { Reader } from "./reader.ts";
import { readers, streamingOnly, withoutSlowest } from "./readers.ts";
import type { Change } from "./write-list.ts";

const MB = 1e6;
const SMOKE_BYTES = MB;

const AS_IT_IS: Change = (record) => record;
const NON_ASCII: Change = (record) => ({
  ...record,
  title: "Größe 東京 🚚 ".repeat(40),
  errorMessage: "Не найдено. ".repeat(40),
});
const EMPTY: Change = ({ runUuid, ...others }) => {
  const emptied = Object.entries(others).map(([key, value]) => [key, Array.isArray(value) ? [] : null]);
  return { runUuid, ...Object.fromEntries(emptied) };
};

const MEMORY: Bar = {
  says: "peak memory at most 130 MB",
  trials: ["ours"],
  measure: "peakMb",
  of: "value",
  atMost: 130,
};
const BARS: readonly Bar[] = [
  {
    says: "at most 0.45 of the time of response.json()",
    trials: ["ours"],
    measure: "seconds",
    of: "ratio",
    atMost: 0.45,
  },
  MEMORY,
  { says: "first record within 0.2 % of that time", trials: ["ours"], measure: "firstMs", of: "ratio", atMost: 0.002 },
];

/** What it costs to read a list whose one body is large. */
export const body: TrialSuite = {
  name: "body",
  summary: "the records of one large body over HTTP, as a share of response.json()",
  rounds: 3,
  measures: [
    { name: "seconds", unit: "s", ratioTo: { measure: "seconds" } },
    { name: "firstMs", unit: "ms to the first record", ratioTo: { measure: "seconds", times: 1_000 } },
    { name: "peakMb", unit: "MB at most (RSS)" },
  ],
  comparisons: [
    {
      ...comparison("records", "500 MB, records of the emulator, about 3.7 kB each", 500 * MB, AS_IT_IS, BARS),
      trials: trialsOf(withoutSlowest),
    },
    comparison("fewer records", "100 MB of the same", 100 * MB, AS_IT_IS, []),
    comparison("non-ascii", "100 MB, a third of it beyond ASCII", 100 * MB, NON_ASCII, []),
    {
      ...comparison("small", "100 MB, records without values, about 500 bytes each", 100 * MB, EMPTY, []),
      trials: trialsOf(withoutSlowest),
    },
    {
      ...comparison("2 GB", "2 GB, records of the emulator: longer than any text can be", 2_000 * MB, AS_IT_IS, [
        MEMORY,
      ]),
      rounds: 1,
      trials: trialsOf(streamingOnly),
    },
  ],
};

function comparison(
  name: string,
  description: string,
  bytes: number,
  change: Change,
  bars: readonly Bar[],
): TrialComparison {
  const stage: TrialComparison["stage"] = (scale) => stageOf(scale === "full" ? bytes : SMOKE_BYTES, change);
  return { name, description, stage, trials: trialsOf(readers), bars };
}

/** A file with the list, and a server of it. */
async function stageOf(bytes: number, change: Change): Promise<Stage> {
  await using made = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), "bench-body-"));
  made.defer(() => rm(folder, { recursive: true }));
  const file = join(folder, "list.json");
  const { writeList } = await import("./write-list.ts");
  const count = await writeList(file, bytes, change);
  const { baseUrl } = made.use(await serverProcess(join(import.meta.dirname, "list-server-child.ts"), file));
  const kept = made.move();
  const input = JSON.stringify({ baseUrl, count } satisfies List);
  return { input, [Symbol.asyncDispose]: () => kept.disposeAsync() };
}

function trialsOf<Readers extends readonly [Reader, ...Reader[]]>([first, ...others]: Readers): readonly [
  Trial,
  ...Trial[],
] {
  return [trialOf(first), ...others.map(trialOf)];
}

function trialOf({ load, ...reader }: Reader): Trial {
  const run: Trial["run"] = (input) => readList({ load, ...reader }, JSON.parse(input) as List);
  return { ...reader, run };
}
