import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyText } from "../../../test-support/any-exchange.ts";
import { Faker, isFake } from "./faker.ts";

const SEED = 3;
const RUNS = { seed: SEED, numRuns: 2000 };
const UUID_4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

describe("Faker", () => {
  test.each([
    ["a UUID of any version becomes one of version 4", "018f3c5e-7b1a-7000-8000-0123456789ab", UUID_4],
    ["a UUID in upper case stays in upper case", "018F3C5E-7B1A-7000-8000-0123456789AB", /^[0-9A-F-]{36}$/],
    ["a date stays a date", "2025-07-14", /^2000-01-01$/],
    [
      "a time keeps its precision and zone format",
      "2025-07-14T13:37:00.123456+02:00",
      /^2000-01-01T00:00:00\.000000\+00:00$/,
    ],
    ["a time without seconds has none", "2025-07-14 13:37Z", /^2000-01-01 00:00Z$/],
    ["an e-mail address stays one", "Jane.Doe+x@corp.test", /^redacted-1@example\.com$/],
    ["digits stay digits", "0042", /^\d{16}$/],
    ["a JWT stays three parts", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln", /^eyJ[\w-]+\.eyJ[\w-]+\.redacted$/],
    [
      "a URL keeps scheme and shape",
      "https://u:p@h.test/a/b/c.png?k=v#f",
      /^https:\/\/redacted-1\.example\.com(\/redacted){3}\?redacted#redacted$/,
    ],
    ["an identifier has no spaces", "acmeCorp", /^Redactedaaab$/],
    ["a text in upper case stays so", "ACME", /^REDACTEDAAAB$/],
    ["other scripts are seen to be there", "Møbler 1", /^Redactéd 1$/],
    ["punctuation without spaces stays", "acct-1042", /^redacted-1$/],
    ["a sentence stays one", "Sent to Jane.", /^Redacted aaab\.$/],
    ["a long text stays long", "a ".repeat(300), /^redacted aaab( lorem){84,}$/],
  ])("%s", (_, text, expected) => {
    expect(new Faker().fake(text)).toMatch(expected);
  });

  test("a fake of a fake is itself, for any text", () => {
    fc.assert(
      fc.property(anyText, fc.nat(2e6), (text, before) => {
        const faker = new Faker();
        for (let number = 0; number < before % 40; number += 1) faker.fake(`other ${number}`);
        const fake = faker.fake(text);
        expect(new Faker().fake(fake)).toBe(fake);
        expect(fake === "" || isFake(fake)).toBe(true);
      }),
      RUNS,
    );
  });

  test("kinds of characters and the class of length stay, for any text without a format of its own", () => {
    const kinds = (text: string) => [/\s/, /\p{Nd}/u, /\p{Lu}/u, /[^\p{L}\p{N}\s]/u].map((kind) => kind.test(text));
    const plain = anyText.filter((text) => text !== "" && !/^\d+$|@|:\/\/|^[\da-f-]{36}$|^\d{4}-/i.test(text));
    fc.assert(
      fc.property(plain, (text) => {
        const fake = new Faker().fake(text);
        expect(kinds(fake)).toEqual(kinds(text));
      }),
      RUNS,
    );
  });

  test("different texts get different fakes, equal texts equal ones", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(
          anyText.filter((text) => !/^\d{4}-\d\d-/.test(text)),
          { minLength: 2 },
        ),
        (texts) => {
          const faker = new Faker();
          const fakes = texts.map((text) => faker.fake(text));
          expect(new Set(fakes.map((fake) => fake.toLowerCase())).size).toBe(new Set(texts.map(caseless)).size);
          expect(texts.map((text) => faker.fake(text))).toEqual(fakes);
        },
      ),
      { seed: SEED, numRuns: 500 },
    );
  });

  test("nothing but UUIDs leaves a trace of its value: texts with the same kinds of characters get the same fakes", () => {
    const faked = (texts: string[]) =>
      texts.map((text, index) => [text, index]).map(([text]) => new Faker().fake(String(text)));
    expect(faked(["hunter2", "Jane Doe", "555-0100-77"])).toEqual(faked(["monkey1", "Max Moor", "555-9999-12"]));
  });

  test("a key of one's own gives other UUIDs, which are known as fakes all the same", () => {
    const uuid = "018f3c5e-7b1a-4000-8000-0123456789ab";
    const fake = new Faker("mine").fake(uuid);
    expect(fake).not.toBe(new Faker().fake(uuid));
    expect(new Faker().fake(fake)).toBe(fake);
  });

  test("random UUIDs, digits and texts are not taken for fakes", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.uuid(), fc.stringMatching(/^\d{16}$/), fc.lorem(), fc.emailAddress()),
        (text) => !isFake(text),
      ),
      RUNS,
    );
  });
});

function caseless(text: string): string {
  return /^[\da-f-]{36}$/i.test(text) ? text.toLowerCase() : text;
}
