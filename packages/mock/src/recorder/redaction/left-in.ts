import type { Detector } from "./detector.ts";
import { isDate } from "./fake-date.ts";
import { isFake } from "./faker.ts";

/** The rule that finds something in a text which redaction keeps or makes. Dates stay, and fakes may look like anything. */
export function leftIn(text: string, detector: Detector): string | undefined {
  if (!isDate(text) && !isFake(text)) return detector.ruleFor(text);
  return detector.secrets.standIn(text) ? "known-secret" : undefined;
}
