import type { Detector } from "./detector.ts";
import { isUuid } from "./fake-uuid.ts";
import { isFake } from "./faker.ts";
import { leftIn } from "./left-in.ts";
import { RedactionError } from "./redaction-error.ts";
import { textsIn } from "./texts-in.ts";

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
    for (const { text: value, pointer } of textsIn(JSON.parse(text))) {
      const rule = ruleFor(value, detector);
      if (rule !== undefined) throw new RedactionError(file, pointer, rule);
    }
    // Beyond single values: what stands across them, or in a spelling that only the file has.
    if (detector.secrets.spelledIn(text.toLowerCase())) throw new RedactionError(file, "", "known-secret");
  }
}

function ruleFor(value: string, detector: Detector): string | undefined {
  if (SPEC_HASH.test(value)) return detector.secrets.standIn(value) ? "known-secret" : undefined;
  return leftIn(value, detector) ?? (isUuid(value) && !isFake(value) ? "uuid" : undefined);
}
