import { describe, expect, test } from "vitest";
import { exchangeOf } from "../../../test-support/exchange-of.ts";
import { formatRecording } from "../../format-recording.ts";
import type { Exchange } from "../../recording.ts";
import { Detector } from "./detector.ts";
import { RedactionError } from "./redaction-error.ts";
import { verifyTexts } from "./verify-texts.ts";

const SECRET = "tr0ub4dor-and-3";

describe("verifyTexts", () => {
  test.each([
    [
      "a known secret in base64",
      { slug: Buffer.from(`x${SECRET}`).toString("base64") },
      "/response/body/slug",
      "known-secret",
    ],
    ["a known secret in a key, by the object around it", { a: { [SECRET]: 1 } }, "/response/body/a", "known-secret"],
    ["an e-mail address", { list: ["", "jane@corp.test"] }, "/response/body/list/1", "email"],
    ["a key in JSON in a text", { input: '{"a":"sk_live_abcdefgh12"}' }, "/response/body/input", "api-key"],
    ["a random text", { slug: "9f86d081884c7d659a2feaa0c55ad015" }, "/response/body/slug", "entropy"],
    ["a UUID that is no fake", { uuid: "018f3c5e-7b1a-4000-8000-0123456789ab" }, "/response/body/uuid", "uuid"],
    ["a number", { id: 4111111111111111 }, "/response/body/id", "card-number"],
  ])("refuses %s, with the place and the rule and never the value", (_, body, pointer, rule) => {
    const error = caught(exchangeOf({}, { body }));
    expect(error).toMatchObject({ file: "01-x.json", pointer, rule });
    const values = [SECRET, "jane", "sk_live", "9f86", "018f", "4111"];
    expect(values.filter((value) => error.message.includes(value))).toEqual([]);
  });

  test("refuses personal data in a text that somebody wrote", () => {
    const { provenance, ...exchange } = exchangeOf();
    const error = caught({ ...exchange, provenance: { ...provenance, origin: "Asked jane@corp.test." } });
    expect(error).toMatchObject({ pointer: "/provenance/origin", rule: "email" });
  });

  test("refuses a file name that holds a secret, without naming the file", () => {
    const verify = () => verifyTexts([{ file: `01-${SECRET}.json`, text: "{}" }], new Detector({ secrets: [SECRET] }));
    expect(verify).toThrow("the name of a file: ");
  });

  test("passes what is harmless", () => {
    const body = { status: "success", createdAt: "2025-01-15T10:00:00.000Z", count: 3, title: "Redacted aaab" };
    expect(caught(exchangeOf({ path: "/orchestration/records/list" }, { body }))).toMatchObject({ message: "passed" });
  });
});

function caught(exchange: Exchange): Error {
  try {
    verifyTexts([{ file: "01-x.json", text: formatRecording(exchange) }], new Detector({ secrets: [SECRET] }));
  } catch (error) {
    expect(error).toBeInstanceOf(RedactionError);
    return error as Error;
  }
  return new Error("passed");
}
