import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { Exchange } from "@cargo-records/mock";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { recordings, spec } from "../contract-spec.ts";
import { describeExchange } from "../described-exchange.ts";
import { type Json, valueAt } from "../document.ts";
import { FIXTURE_RECORDINGS } from "../fixture-contract.ts";
import { placedRecordings } from "../placed-recordings.ts";
import { CATALOGUE } from "./catalogue.ts";
import { changeAt, REMOVED } from "./change-at.ts";
import type { Source } from "./mutation.ts";

const added = parse(await readFile(join(FIXTURE_RECORDINGS, "../added-operations.yaml"), "utf8"));
const document: Json = {
  ...spec,
  paths: { ...spec.paths, ...added.paths },
  components: { ...spec.components, schemas: { ...spec.components.schemas, ...added.components.schemas } },
};

/** Every recording, and those of operations with parameters. All frozen: a mutation that changes one throws. */
const sources: Source[] = [...recordings, ...(await placedRecordings(FIXTURE_RECORDINGS))].map(({ exchange }) => ({
  document: frozen(document),
  exchange: frozen(exchange),
  described: describeExchange(document, exchange),
}));

describe.each(CATALOGUE)("$id", ({ mutate }) => {
  const tried = sources.flatMap((source) => Array.from(mutate(source), (mutant) => ({ source, mutant })));

  test("fits somewhere", () => {
    expect(tried.length).toBeGreaterThan(0);
  });

  test("makes an exchange that differs from its source in the place that it names, and nowhere else", () => {
    const wrong = tried.filter(({ source: { exchange }, mutant }) => {
      const before = valueAt(exchange, `#${mutant.pointer}`);
      const restored = replaced(mutant.exchange, mutant.pointer, before === undefined ? REMOVED : before);
      return isDeepStrictEqual(mutant.exchange, exchange) || !isDeepStrictEqual(restored, exchange);
    });
    expect(wrong.map(({ mutant }) => mutant.pointer)).toEqual([]);
  });

  test("makes what JSON can hold", () => {
    const lost = tried.filter(({ mutant: { exchange, pointer } }) => {
      const [, parent = "", key = ""] = /^(.*)\/([^/]+)$/.exec(pointer) ?? [];
      const holder: Json = valueAt(exchange, `#${parent}`);
      const made = Object.hasOwn(holder, key) ? { value: holder[key] } : {}; // gone when the mutation removes it
      return !isDeepStrictEqual(JSON.parse(JSON.stringify(made)), made);
    });
    expect(lost.map(({ mutant }) => mutant.pointer)).toEqual([]);
  });
});

test("every kind has an id in kebab case and one sentence", () => {
  for (const { id, title } of CATALOGUE) {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(title).toMatch(/^[A-Z][^.]*\.$/);
  }
  expect(new Set(CATALOGUE.map(({ id }) => id)).size).toBe(CATALOGUE.length);
});

function replaced(exchange: Exchange, pointer: string, value: Json): Exchange {
  const keys = pointer.split("/").slice(1);
  return changeAt(exchange, keys, () => value).exchange;
}

function frozen<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}
