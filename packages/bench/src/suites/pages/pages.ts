import { join } from "node:path";
import { serverProcess } from "../../server-process.ts";
import type { Bar, Scale, Stage, Trial, TrialSuite } from "../../trials/trial-suite.ts";
import type { EmulatorServerOptions } from "./emulator-server-child.ts";
import { byOffset, bySearch, type Pages, type ReadPages, readPages } from "./read-pages.ts";

const LIMIT = 100;
const PAGES = 200;
const SMOKE_PAGES = 10;
const LATENCY_MS = 50;

const OURS = [1, 4, 8, 16];

/** What is waited for when everything is listed. */
export const pages: TrialSuite = {
  name: "pages",
  summary: `${PAGES} pages over HTTP at ${LATENCY_MS} ms each, as a share of the time of page after page`,
  rounds: 4,
  warmUps: 1,
  measures: [
    { name: "ms", unit: "ms", ratioTo: { measure: "ms" } },
    { name: "firstMs", unit: "ms to the first record", ratioTo: { measure: "firstMs" } },
    { name: "requests", unit: "requests" },
  ],
  comparisons: [
    {
      name: "createdAt-desc",
      description: `${PAGES} pages of ${LIMIT} records, from a server that has the latest first and answers after ${LATENCY_MS} ms`,
      stage,
      trials: [
        trial("page after page", byOffset(1), { note: "by offset, plain fetch" }),
        trial("offsets, 8 in flight", byOffset(8), { note: "plain fetch; not exact when records move" }),
        trial("offsets, 16 in flight", byOffset(16), { note: "plain fetch; not exact when records move" }),
        ...OURS.map((inFlight) => trial(ours(inFlight), bySearch(inFlight), { package: "@cargo-records/client" })),
      ],
      bars: [faster(8, 7), faster(16, 12), firstRecord()],
    },
  ],
};

function ours(inFlight: number): string {
  return `ours, ${inFlight} in flight`;
}

function trial(name: string, read: ReadPages, more: Pick<Trial, "note" | "package">): Trial {
  return { name, ...more, run: (input) => readPages(read, JSON.parse(input) as Pages) };
}

function faster(inFlight: number, times: number): Bar {
  const says = `${inFlight} in flight: at least ${times} times as fast as page after page`;
  return { says, trials: [ours(inFlight)], measure: "ms", of: "ratio", atMost: 1 / times };
}

function firstRecord(): Bar {
  const says = "the first record no later than page after page (5 % for noise)";
  return { says, trials: OURS.map(ours), measure: "firstMs", of: "ratio", atMost: 1.05 };
}

/** A server of the emulator, with every answer made. */
async function stage(scale: Scale): Promise<Stage> {
  const total = (scale === "full" ? PAGES : SMOKE_PAGES) * LIMIT;
  const options: EmulatorServerOptions = { records: total, sort: "createdAt-desc", latencyMs: LATENCY_MS };
  const file = join(import.meta.dirname, "emulator-server-child.ts");
  const server = await serverProcess(file, JSON.stringify(options));
  const input: Pages = { baseUrl: server.baseUrl, limit: LIMIT, total };
  return { input: JSON.stringify(input), [Symbol.asyncDispose]: async () => server[Symbol.dispose]() };
}
