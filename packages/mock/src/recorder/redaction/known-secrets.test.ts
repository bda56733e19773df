import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { KnownSecrets } from "./known-secrets.ts";

const SECRET = 'k9/Qp+"ä\\zR ~7';
const bytes = Buffer.from(SECRET);
const base64 = (before: string, encoding: "base64" | "base64url") =>
  Buffer.from(`${before}${SECRET}.`).toString(encoding);

describe("KnownSecrets", () => {
  test.each([
    ["plain", `x${SECRET}x`],
    ["in other case", SECRET.toUpperCase()],
    ["percent-encoded", encodeURIComponent(SECRET)],
    ["percent-encoded in every byte", bytes.toString("hex").replaceAll(/../g, "%$&")],
    ["percent-encoded twice", encodeURIComponent(encodeURIComponent(SECRET))],
    ["as a form", new URLSearchParams({ a: SECRET }).toString()],
    ["escaped for JSON", JSON.stringify(SECRET)],
    ["escaped for JSON three times", JSON.stringify(JSON.stringify(JSON.stringify(SECRET)))],
    ["split by escapes", [...SECRET].map((c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`).join("")],
    ["as character references", [...SECRET].map((c) => `&#${c.charCodeAt(0)};`).join("")],
    ["in hexadecimal", bytes.toString("hex").toUpperCase()],
    ["in hexadecimal with colons", bytes.toString("hex").replaceAll(/..(?=.)/g, "$&:")],
    ["in base64", base64("", "base64")],
    ["in base64, one byte later", base64("a", "base64")],
    ["in base64, two bytes later", base64("ab", "base64")],
    ["in base64url", base64("a", "base64url")],
    ["in base64 that another word touches", `key${base64("", "base64")}`],
    ["in base64 of base64", Buffer.from(base64("ab", "base64")).toString("base64")],
    ["in base64 over several lines", base64("", "base64").replaceAll(/.{7}/g, "$&\r\n")],
    ["in base64 in a URL", encodeURIComponent(base64("", "base64"))],
  ])("finds a secret %s", (_, text) => {
    expect(new KnownSecrets([SECRET]).standIn(text)).toBe(true);
  });

  test("finds any secret in any of three layers of encodings", () => {
    const layers = [
      (text: string) => Buffer.from(text).toString("base64"),
      (text: string) => Buffer.from(`?${text}`).toString("base64url"),
      (text: string) => Buffer.from(text).toString("hex"),
      (text: string) => encodeURIComponent(text),
      (text: string) => JSON.stringify(text),
    ];
    const layer = fc.constantFrom(...layers);
    fc.assert(
      fc.property(fc.stringMatching(/^[!-~]{8,40}$/), fc.array(layer, { maxLength: 3 }), (secret, encoders) => {
        const text = encoders.reduce((inner, encode) => encode(inner), secret);
        expect(new KnownSecrets([secret]).standIn(text)).toBe(true);
      }),
      { seed: 3, numRuns: 1000 },
    );
  });

  test("its spellings alone find a secret in one layer, as the check before a write does", () => {
    const encoders: ((text: string) => string)[] = [
      (text) => Buffer.from(`a${text}b`).toString("base64"),
      (text) => Buffer.from(`ab${text}b`).toString("base64url"),
      (text) => Buffer.from(text).toString("hex"),
      encodeURIComponent,
      JSON.stringify,
    ];
    fc.assert(
      fc.property(fc.stringMatching(/^[!-~]{8,40}$/), fc.constantFrom(...encoders), (secret, encode) => {
        expect(new KnownSecrets([secret]).spelledIn(`x ${encode(secret)} x`.toLowerCase())).toBe(true);
      }),
      { seed: 3, numRuns: 1000 },
    );
  });

  test("does not look for what is too short to be told from other text", () => {
    expect(new KnownSecrets(["abc", "2025012"]).standIn("abc 2025012")).toBe(false);
  });
});
