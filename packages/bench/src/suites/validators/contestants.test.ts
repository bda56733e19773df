import { expect, test } from "vitest";
import { comparable, others, type Validator } from "./contestants.ts";
import { type KnownBad, knownBad } from "./known-bad.ts";
import { emulatedPage } from "./pages/emulated-page.ts";
import { fullPage } from "./pages/full-page.ts";
import { withValue } from "./with-value.ts";

const FULL = fullPage(2);
const PAGES = [FULL, fullPage(100), await emulatedPage(100)].map((text) => JSON.parse(text));

/** What every reader must let pass, whatever else it is. */
const TOLERATED: readonly KnownBad[] = [
  { pointer: "", value: { records: [], count: 0 } },
  ...["", "/records/0", "/records/0/nodes/0", "/records/0/nodes/0/position", "/records/0/executions/0"].map(
    (place) => ({
      pointer: `${place}/unknown`,
      value: { deep: [null] },
    }),
  ),
  ...["/status", "/runUuid", "/createdAt", "/executions/0/status", "/nodes/0/uuid"].map((place) => ({
    pointer: `/records/0${place}`,
    value: "any text",
  })),
  ...["/nodes", "/userUuid", "/isGroupParent", "/executions/0/title", "/executions/0/finishedAt"].map((place) => ({
    pointer: `/records/0${place}`,
    value: null,
  })),
  ...["/traceUuid", "/userUuid", "/nodes/0/name", "/nodes/0/retry", "/executions/0/startedAt"].map((place) => ({
    pointer: `/records/0${place}`,
    value: undefined,
  })),
  { pointer: "/records/0/nodes/0/config", value: { any: [1] } },
  { pointer: "/records/0/nodes/0/retry", value: {} },
  { pointer: "/records/0/nodes/0/childrenUuids", value: [null, "text"] },
];
const INTOLERABLE_TO_THE_TWIN: readonly KnownBad[] = [
  { pointer: "/records/0/unknown", value: 1 },
  { pointer: "/records/0/status", value: "a new status" },
  { pointer: "/records/0/runUuid", value: "no uuid" },
  { pointer: "/records/0/createdAt", value: "no date" },
];

const changed = ({ pointer, value }: KnownBad): unknown => withValue(JSON.parse(FULL), pointer, value);
const loaded = ({ name, load }: Validator) => load().then((check) => ({ name, check }));
const same = await Promise.all(comparable.map(loaded));
const [shape, strict] = await Promise.all(others.map(loaded));
if (shape === undefined || strict === undefined) throw new Error("The shape and the strict twin were expected.");

test.each([...same, shape, strict])("$name accepts the pages", ({ check }) => {
  expect(PAGES.map((page) => check(page))).toEqual([true, true, true]);
});

test.each([...same, strict])("$name refuses every known-bad page", ({ check }) => {
  expect(knownBad.filter((bad) => check(changed(bad)))).toEqual([]);
});

test.each(same)("$name accepts whatever a tolerant reader accepts", ({ check }) => {
  expect(TOLERATED.filter((good) => !check(changed(good)))).toEqual([]);
});

test("the shape refuses an envelope that is none and missing keys, and looks no deeper", () => {
  expect(shape.check(changed({ pointer: "/records", value: undefined }))).toBe(false);
  expect(shape.check(changed({ pointer: "/records/0/runUuid", value: undefined }))).toBe(false);
  expect(shape.check(changed({ pointer: "/records/0/runUuid", value: 5 }))).toBe(true);
});

test("the strict twin refuses what a tolerant reader lets pass", () => {
  expect(INTOLERABLE_TO_THE_TWIN.filter((bad) => strict.check(changed(bad)))).toEqual([]);
  expect(INTOLERABLE_TO_THE_TWIN.filter((bad) => !same[0]?.check(changed(bad)))).toEqual([]);
});
