import type { Row } from "../row.ts";
import { data, ends } from "./expectation.ts";

const otherData = ends("other data", {});

/** What is wrong only beside other pages, or beside what was asked: one call cannot know it. */
export const unseen: readonly Row[] = [
  {
    what: "the first page is answered for ever; the first call gets it",
    faults: { from: 1, fault: "repeated-page" },
    filter: { limit: 2 },
    expected: data(),
  },
  { what: "limit ignored", faults: { from: 1, fault: "limit-ignored" }, filter: { limit: 2 }, expected: otherData },
  {
    what: "offset ignored",
    faults: { from: 1, fault: "offset-ignored" },
    filter: { limit: 2, offset: 2 },
    expected: otherData,
  },
  {
    what: "filter ignored",
    faults: { from: 1, fault: "filter-ignored" },
    filter: { statuses: ["cancelled"] },
    expected: otherData,
  },
  {
    what: "rows shifted since the page before",
    faults: { from: 1, fault: "rows-shifted" },
    filter: { limit: 2, offset: 2 },
    expected: otherData,
  },
  { what: "wrong count", faults: { from: 1, fault: "wrong-count" }, filter: { limit: 2 }, expected: otherData },
  {
    what: 'a status that is a number, with `validate: "shape"`',
    faults: { from: 1, fault: "other-shape", pointer: "/records/0/status", value: 5 },
    expected: otherData,
  },
];
