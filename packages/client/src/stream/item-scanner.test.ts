import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { piecesOf, scanAll } from "../test-support/scan.ts";

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const NASTY = `\ufeff \n{ "a": {"records": [{"x": 1}]}, "rec\\u006frds" :[ {"k":"},{\\"k\\":","n":[{"k":1},{"k":[]}]} ,
  {"k":"\\\\","é":"\\ud83d\\ude00 😀 ü"},null , 5, "s]", [ ], {} ] , "count":2, "__proto__":{"a":[]} } \t`;

describe("a nasty document", () => {
  const bytes = encode(NASTY);
  const expected = JSON.parse(NASTY.slice(1));

  test("is read as JSON.parse reads it, wherever it is split", () => {
    for (let place = 0; place <= bytes.length; place++) {
      expect(scanAll(piecesOf(bytes, [place]))).toEqual(expected);
    }
    expect(scanAll(Array.from(bytes, (byte) => Uint8Array.of(byte)))).toEqual(expected);
  });

  test("cut anywhere, is cut off there", () => {
    const end = encode(NASTY.trimEnd()).length;
    for (let place = 6; place < end; place++) {
      expect(scanAll([bytes.subarray(0, place)])).toBe(`cut_off at ${place}`);
    }
  });
});

test("with any byte changed, it is JSON when JSON.parse says so, and reads the same", () => {
  const bytes = encode('{"records":[{"k":"a\\n","v":[1.5e3,true]},{"k":"é","v":{}}],"count":2}');
  for (let place = 0; place < bytes.length; place++) {
    for (const byte of [0x00, 0x20, 0x22, 0x2c, 0x30, 0x5c, 0x5d, 0x61, 0x7d, 0xff]) {
      const changed = bytes.with(place, byte);
      const scanned = scanAll([changed]);
      // Whether JSON follows after another shape is not looked at.
      if (String(scanned).startsWith("shape")) continue;
      expect([place, byte, typeof scanned === "object"]).toEqual([place, byte, isJson(changed)]);
      if (typeof scanned === "object") expect(scanned).toEqual(JSON.parse(new TextDecoder().decode(changed)));
    }
  }
});

function isJson(bytes: Uint8Array): boolean {
  try {
    JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    return true;
  } catch {
    return false;
  }
}

test("documents and pieces of any kind are read as JSON.parse reads them", () => {
  const anyItem = fc.oneof(fc.dictionary(fc.string(), fc.jsonValue()), fc.jsonValue());
  const anyDocument = fc.record({
    before: fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 2 }),
    records: fc.array(anyItem),
    after: fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 2 }),
    indent: fc.constantFrom("", " ", "\t", "\r\n"),
  });
  fc.assert(
    fc.property(anyDocument, fc.array(fc.nat(), { maxLength: 9 }), ({ before, records, after, indent }, places) => {
      const text = JSON.stringify({ ...before, records, ...after, count: 1 }, null, indent);
      const bytes = encode(text);
      expect(
        scanAll(
          piecesOf(
            bytes,
            places.map((place) => place % bytes.length),
          ),
        ),
      ).toEqual(JSON.parse(text));
    }),
    { seed: 20_261_126, numRuns: 1_500 },
  );
});

test("many items with a separator inside them and inside strings", () => {
  const item = { id: "x", text: '"},{"id":"', nested: [{ id: 1 }, { id: 2 }] };
  const text = JSON.stringify({
    records: Array.from({ length: 20_000 }, (_, index) => ({ ...item, index })),
    count: 1,
  });
  expect(scanAll([encode(text)])).toEqual(JSON.parse(text));
});

test("depth and length do not break it", () => {
  const levels = 100_000;
  const deep = encode(`{"records":[${"[".repeat(levels)}${"]".repeat(levels)}],"count":1}`);
  let found = (scanAll([deep]) as { records: unknown[] }).records;
  for (let level = 0; level < levels; level++) found = found[0] as unknown[];
  expect(found).toEqual([]);
  const long = `{"records":[{"a":"${"é".repeat(3_000_000)}"}],"count":1}`;
  expect(scanAll([encode(long)])).toEqual(JSON.parse(long));
});

test.each([
  ["", "empty at 0"],
  ["  ", "empty at 2"],
  ["[]", "shape at 0"],
  ['{"records":[],"records":[]}', "shape at 22"],
  ['{"records":[{"a":1},]}', "not_json at 20"],
  ['{"records":[{"a":01}]}', "not_json at 18"],
  ['{"records":[]} x', "not_json at 15"],
  ['{"records":["\n"]}', "not_json at 13"],
])("%j is %s", (text, problem) => {
  expect(scanAll([encode(text)])).toBe(problem);
});

test("bytes that are not UTF-8 are told, with their place", () => {
  expect(scanAll([Uint8Array.of(...encode('{"records":[{"a":"'), 0xc3, 0x28, ...encode('"}]}'))])).toBe(
    "not_utf8 at 19",
  );
});
