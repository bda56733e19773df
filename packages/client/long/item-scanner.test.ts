import { expect, test } from "vitest";
import { randomDocument } from "../src/test-support/random-json.ts";
import { piecesOf, scanAll } from "../src/test-support/scan.ts";
import { seededRandom } from "../src/test-support/seeded-random.ts";

const DOCUMENTS = 1_000_000;
const MOST_PIECES = 6;
/** A hundred million characters, with what has to be escaped in between. */
const LONG = `${"x".repeat(9_999)}"`.repeat(10_000);
const DEEP = 100_000;

test("a million random documents in random pieces are read as JSON.parse reads them, or refused where it refuses them", () => {
  const random = seededRandom(20_261_127);
  let [refused, accepted] = [0, 0];
  for (let document = 0; document < DOCUMENTS; document++) {
    const text = randomDocument(random);
    const bytes = new TextEncoder().encode(text);
    const isDamaged = random() < 0.25;
    if (isDamaged) bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 128);
    const places = Array.from({ length: Math.floor(random() * MOST_PIECES) }, () =>
      Math.floor(random() * bytes.length),
    );
    const scanned = scanAll(piecesOf(bytes, places));
    const problem = problemWith(scanned, bytes);
    if (problem !== undefined)
      throw new Error(`Document ${document}, cut at ${places}: ${problem}\n${text.slice(0, 500)}`);
    if (typeof scanned === "string") refused += 1;
    else accepted += 1;
  }
  console.info({ refused, accepted });
  expect(refused).toBeGreaterThan(DOCUMENTS / 10);
  expect(accepted).toBeGreaterThan(DOCUMENTS / 2);
});

function problemWith(scanned: unknown, bytes: Uint8Array): string | undefined {
  const parsed = parse(bytes);
  if (typeof scanned !== "string") return same(scanned, parsed) ? undefined : "it was read otherwise";
  const [, reason, offset] = /^(\w+) at (\d+)$/.exec(scanned) ?? [];
  if (Number(offset) > bytes.length) return `${scanned}, beyond its end`;
  // What is JSON may still be no list.
  return parsed === undefined || reason === "shape" ? undefined : `${scanned}, which is JSON`;
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

/** But for the order of the keys at the top. */
function same(one: unknown, other: unknown): boolean {
  const text = (value: unknown): string => {
    return JSON.stringify(Object.entries(Object(value)).sort(([one], [other]) => (one < other ? -1 : 1)));
  };
  return text(one) === text(other);
}

test("a text of a hundred million characters, and arrays a hundred thousand deep, are read in pieces", () => {
  const deep = `${"[".repeat(DEEP)}${"]".repeat(DEEP)}`;
  const items = [`{"text":${JSON.stringify(LONG)}}`, deep, '{"text":"short"}'];
  const bytes = new TextEncoder().encode(`{"records":[${items.join(",")}],"count":3}`);
  const places = Array.from({ length: Math.ceil(bytes.length / 65_536) }, (_, index) => index * 65_536);
  const { records, count } = scanAll(piecesOf(bytes, places)) as { records: { text: string }[]; count: number };
  expect(records[0]?.text === LONG).toBe(true);
  expect(Array.isArray(records[1])).toBe(true);
  expect(records[2]).toEqual({ text: "short" });
  expect(count).toBe(3);
});
