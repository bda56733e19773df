import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { formatRecording } from "./format-recording.ts";
import { formatScenario } from "./format-scenario.ts";
import { readRecordings } from "./read-recordings.ts";
import type { Json } from "./recording.ts";
import { recordingsDir } from "./recordings-dir.ts";

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;
const UUID_V4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const HOST = /https?:\/\/([^/"\s]+)|@([\w.-]+\.\w+)/g;

const scenarios = await readRecordings();
const exchanges = scenarios.flatMap(({ name, recordings }) => recordings.map((recording) => ({ name, ...recording })));
const textOf = (name: string, file: string) => readFile(new URL(`${name}/${file}`, recordingsDir), "utf8");

describe("the recordings of this package", () => {
  test.each(scenarios)("$name/scenario.json is in canonical form", async (scenario) => {
    expect(await textOf(scenario.name, "scenario.json")).toBe(formatScenario(scenario));
  });

  test.each(exchanges)("$name/$file is in canonical form", async ({ name, file, exchange }) => {
    expect(await textOf(name, file)).toBe(formatRecording(exchange));
  });

  test.each(exchanges)("$name/$file is hand-made or emulated and says what of", ({ name, exchange }) => {
    const emulated = name === "emulated-workspace";
    expect(exchange.provenance.source).toBe(emulated ? "emulated" : "hand-made");
    expect(exchange.provenance.origin).toMatch(
      emulated ? /^The emulator with seed \d+/ : /^(?:Example|Records written|The sample answer)/,
    );
  });

  test.each(exchanges)("$name/$file has synthetic ids and reserved hosts only", async ({ name, file }) => {
    const text = await textOf(name, file);
    for (const [uuid] of text.matchAll(UUID)) expect(uuid).toMatch(UUID_V4);
    for (const [, host, mailHost] of text.matchAll(HOST)) expect(host ?? mailHost).toMatch(/^(?:.*\.)?example\.com$/);
  });

  test("an answer that lists everything counts what it lists", () => {
    for (const name of ["every-status", "search-by-status", "search-by-execution", "empty-workspace"]) {
      for (const { records, count } of pagesOf(name)) expect([name, count]).toEqual([name, records.length]);
    }
  });

  test("more-than-one-page counts 42 and lists fewer", () => {
    const [page] = pagesOf("more-than-one-page");
    expect(page?.count).toBe(42);
    expect(page?.records.length).toBeLessThan(42);
  });

  test("the two pages of search-two-pages agree, follow each other and do not overlap", () => {
    const pages = pagesOf("search-two-pages");
    const records = pages.flatMap((page) => page.records);
    expect(pages.map(({ count }) => count)).toEqual([records.length, records.length]);
    expect(new Set(records.map(({ runUuid }) => runUuid)).size).toBe(records.length);
    const times = records.map(({ createdAt }) => Date.parse(String(createdAt)));
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  });

  test("reference-page-sample is the sample of the page, with only its placeholders filled", async () => {
    const fixture = await readFile(new URL("../fixtures/reference-page-sample.json", import.meta.url), "utf8");
    const [recorded] = exchanges.filter(({ name }) => name === "reference-page-sample");
    expectFilled(recorded?.exchange.response.body ?? null, JSON.parse(fixture), "");
  });
});

type Row = Record<string, Json>;

function pagesOf(name: string): { records: Row[]; count: number }[] {
  const found = exchanges.filter((recording) => recording.name === name);
  expect(found.length).toBeGreaterThan(0);
  return found.map(({ exchange }) => exchange.response.body as unknown as { records: Row[]; count: number });
}

function expectFilled(filled: Json, sample: Json, pointer: string): void {
  if (sample === "<string>") {
    expect(typeof filled, pointer).toBe("string");
    expect(filled, pointer).not.toContain("<");
  } else if (typeof sample === "object" && sample !== null && typeof filled === "object" && filled !== null) {
    expect(Array.isArray(filled), pointer).toBe(Array.isArray(sample));
    expect(Object.keys(filled), pointer).toEqual(Object.keys(sample));
    const members = new Map(Object.entries(filled));
    for (const [key, value] of Object.entries(sample))
      expectFilled(members.get(key) ?? null, value, `${pointer}/${key}`);
  } else {
    expect(filled, pointer).toBe(sample);
  }
}
