import type { Contestant, Suite } from "../../suite.ts";
import { comparable, others, type Validator } from "./contestants.ts";
import { emulatedPage } from "./pages/emulated-page.ts";
import { fullPage } from "./pages/full-page.ts";

const RECORDS = 100;

const parsing: Contestant = {
  name: "JSON.parse",
  note: "of the text of the page",
  prepare: async (text) => {
    const { count } = JSON.parse(text);
    return () => JSON.parse(text).count === count;
  },
};

const contestants = [parsing, ...[...comparable, ...others].map(validating)] as const;

/** What the validation of an answer costs, measured in the parsing of it. */
export const validators: Suite = {
  name: "validators",
  summary: "full validation of a page of 100 records, as a share of JSON.parse of it",
  comparisons: [
    {
      name: "full",
      description: `${RECORDS} records with every property present and not null, nodes and executions of all four kinds`,
      input: async () => fullPage(RECORDS),
      contestants,
    },
    {
      name: "emulated",
      description: `${RECORDS} records of the emulator, as diverse as real ones: missing keys, nulls, few with a graph`,
      input: () => emulatedPage(RECORDS),
      contestants,
    },
  ],
};

function validating({ load, ...contestant }: Validator): Contestant {
  const prepare: Contestant["prepare"] = async (text) => {
    const check = await load();
    const page: unknown = JSON.parse(text);
    return () => check(page);
  };
  return { ...contestant, prepare };
}
