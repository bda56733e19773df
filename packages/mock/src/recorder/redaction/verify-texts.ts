import { jsonPointer } from "../../json-pointer.ts";
import type { Json } from "../../recording.ts";
import { decodePart } from "./decode-part.ts";
import type { Detector } from "./detector.ts";
import { isDate } from "./fake-date.ts";
import { isUuid } from "./fake-uuid.ts";
import { isFake } from "./faker.ts";
import { parseContainer } from "./parse-container.ts";
import { RedactionError } from "./redaction-error.ts";

/** A file that is about to be written. */
export interface WrittenText {
  file: string;
  text: string;
}

const SPEC_HASH = /^sha256:[0-9a-f]{64}$/;

/**
 * Reads what is about to be written once more, without knowing how it was redacted. Throws a {@link RedactionError} for a
 * known secret in any spelling, for a pattern, for a text that looks random, and for a UUID that is not a fake.
 */
export function verifyTexts(texts: readonly WrittenText[], detector: Detector): void {
  for (const { file, text } of texts) {
    if (detector.secrets.standIn(file)) throw new RedactionError("the name of a file", "", "known-secret");
    const fail = (pointer: string, rule: string): never => {
      throw new RedactionError(file, pointer, rule);
    };
    visit(JSON.parse(text), "", (value, pointer) => {
      const rule = leftIn(value, detector);
      if (rule !== undefined) fail(pointer, rule);
    });
    // Beyond single values: what stands across them, or in a spelling that only the file has.
    if (detector.secrets.spelledIn(text.toLowerCase())) fail("", "known-secret");
  }
}

function leftIn(value: string, detector: Detector): string | undefined {
  if (SPEC_HASH.test(value) || isDate(value) || isFake(value)) {
    return detector.secrets.standIn(value) ? "known-secret" : undefined;
  }
  return detector.ruleFor(value) ?? (isUuid(value) ? "uuid" : undefined);
}

/** Visits texts, numbers and keys; a key before what stands under it, with the pointer of its object. */
function visit(value: Json, pointer: string, look: (value: string, pointer: string) => void): void {
  if (typeof value === "string") visitText(value, pointer, look);
  if (typeof value === "number") look(String(value), pointer);
  if (typeof value !== "object" || value === null) return;
  for (const [key, member] of Object.entries(value)) {
    if (!Array.isArray(value)) look(key, pointer);
    visit(member, jsonPointer(pointer, key), look);
  }
}

/** A text that holds JSON, and a path, are looked at in their parts: their fakes are there. */
function visitText(text: string, pointer: string, look: (value: string, pointer: string) => void): void {
  const json = parseContainer(text);
  const parts = pointer === "/request/path" ? text.split("/").map(decodePart) : [text];
  if (json !== undefined) visit(json, pointer, (value) => look(value, pointer));
  else for (const part of parts) look(part, pointer);
}
