import type { Contestant, Suite } from "../../suite.ts";
import { fullPage } from "../validators/pages/full-page.ts";
import type { Caller } from "./caller.ts";
import { callers } from "./callers.ts";
import { pageInMemory } from "./page-in-memory.ts";
import { pageServer } from "./page-server.ts";

const RECORDS = 100;
const EMPTY_PAGE = '{"records":[],"count":0}';

/** Long enough that every run has its share of collected garbage, which is where large answers end. */
const MINIMUM_MS = 50;

/** Makes a page available in the process of a contestant, where everything ends with it. */
type Serve = (page: string) => { readonly baseUrl: string } | Promise<{ readonly baseUrl: string }>;

/** What a call costs: the processor time of the caller, measured in that of plain fetch. */
export const calls: Suite = {
  name: "calls",
  summary: "one call, as a share of fetch and response.json()",
  comparisons: [
    {
      name: "client",
      description: "a page without records and without a network: what a client does by itself",
      input: async () => EMPTY_PAGE,
      contestants: calling(pageInMemory),
    },
    {
      name: "empty",
      description: "a page without records, over HTTP on loopback",
      input: async () => EMPTY_PAGE,
      contestants: calling(pageServer),
    },
    {
      name: "full",
      description: `a page of ${RECORDS} records with every property present and not null, over HTTP on loopback`,
      input: async () => fullPage(RECORDS),
      contestants: calling(pageServer),
    },
  ],
};

function calling(serve: Serve): readonly [Contestant, ...Contestant[]] {
  const [baseline, ...others] = callers;
  return [contestant(baseline, serve), ...others.map((caller) => contestant(caller, serve))];
}

function contestant({ connect, ...caller }: Caller, serve: Serve): Contestant {
  const prepare: Contestant["prepare"] = async (page) => {
    const { count } = JSON.parse(page);
    const { baseUrl } = await serve(page);
    const getPage = await connect(baseUrl);
    return async () => (await getPage()).count === count;
  };
  return { ...caller, minimumMs: MINIMUM_MS, prepare };
}
