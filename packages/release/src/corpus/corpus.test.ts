import { readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { diffSpecs, rateDifference, type SpecDifference } from "../compare-specs.ts";
import { REDOCLY_CONFIG, redoclyDiff } from "../wire/redocly-diff.ts";
import { VERDICTS } from "../wire/verdicts.ts";
import { type CorpusCase, readCorpus } from "./read-corpus.ts";

const AT_ONCE = 4;
const corpus = readCorpus();
const differences = new Map<string, SpecDifference>();

beforeAll(async () => {
  const waiting = [...corpus];
  const work = async (): Promise<void> => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      differences.set(next.name, await diffSpecs(next.before, next.after));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
});

function differenceOf(name: string): SpecDifference {
  const difference = differences.get(name);
  if (difference === undefined) throw new Error(`There is no ${name} in the corpus.`);
  return difference;
}

function isRight({ name, expected }: CorpusCase, table = VERDICTS): boolean {
  const { bumps } = rateDifference(differenceOf(name), table);
  return Object.entries(expected).every(([each, bump]) => Reflect.get(bumps, each) === bump);
}

describe("corpus", () => {
  test("has at least forty changes", () => {
    expect(corpus.length).toBeGreaterThanOrEqual(40);
  });

  test.for(corpus.map(({ name, expected }) => [name, expected] as const))("%s", ([name, expected]) => {
    const { bumps, ...changes } = rateDifference(differenceOf(name));
    expect(bumps, JSON.stringify(changes, undefined, 2)).toEqual(expected);
  });
});

test.for(VERDICTS.map((verdict) => verdict.name))("the corpus needs the verdict: %s", (name) => {
  const without = VERDICTS.filter((verdict) => verdict.name !== name);
  expect(corpus.filter((each) => !isRight(each, without)).length).toBeGreaterThan(0);
});

describe("Redocly", () => {
  test("every rule that is turned on is seen to work", () => {
    const rules = Object.keys(parse(readFileSync(REDOCLY_CONFIG, "utf8")).diff);
    const found = [...differences.values()].flatMap((difference) => difference.found);
    const seen = new Set(found.flatMap((change) => change.verdicts.map((verdict) => verdict.ruleId)));
    expect(rules.filter((rule) => !seen.has(rule))).toEqual([]);
  });

  test("a configuration that only extends `recommended` lets a break pass in silence, ours does not", async () => {
    const { before, after, found } = differenceOf("response-property-became-optional");
    const folder = await mkdtemp(join(tmpdir(), "redocly-"));
    const recommended = join(folder, "redocly.yaml");
    await writeFile(recommended, "extends: [recommended]\ntelemetry: off\n");
    const passed = await redoclyDiff(before, after, recommended);
    await rm(folder, { recursive: true });
    expect(passed.map((change) => change.impact)).toEqual(["patch"]);
    expect(found.map((change) => change.impact)).toEqual(["major"]);
  });
});
