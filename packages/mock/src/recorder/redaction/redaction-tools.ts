import { Detector } from "./detector.ts";
import { Faker } from "./faker.ts";
import type { RedactionOptions } from "./redaction-options.ts";

/** What the redaction of one scenario works with. */
export interface RedactionTools {
  options: RedactionOptions;
  faker: Faker;
  detector: Detector;
  /** How many values each rule replaced in the exchange at hand. */
  receipt: Map<string, number>;
}

/** Tools whose fakes agree with each other, with an empty receipt. */
export function redactionTools(options: RedactionOptions, secrets: Iterable<string>): RedactionTools {
  return { options, faker: new Faker(options.key), detector: new Detector(options, secrets), receipt: new Map() };
}

/** Counts values that a rule replaced. */
export function count({ receipt }: RedactionTools, rule: string, values = 1): void {
  receipt.set(rule, (receipt.get(rule) ?? 0) + values);
}
