import { decodedViews } from "./decoded-views.ts";
import { isUuid } from "./fake-uuid.ts";
import { isRandomLooking } from "./is-random-looking.ts";
import { KnownSecrets } from "./known-secrets.ts";
import { holdsCardNumber, PATTERNS } from "./patterns.ts";
import type { RedactionOptions } from "./redaction-options.ts";

/** What bytes that are no text become. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters tell bytes from text.
const BYTES = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffd]/;

/** What is kept is short. Longer texts are found for that alone, which also bounds the work of the patterns. */
const LONGEST = 4096;

/** Says which rule finds something in a text that must not be kept. */
export class Detector {
  readonly secrets: KnownSecrets;
  readonly #patterns: [string, RegExp][];
  readonly #found = new Map<string, string | undefined>();

  /** @param secrets Values that are known to be secret, beside those of the options. */
  constructor(options: RedactionOptions = {}, secrets: Iterable<string> = []) {
    this.secrets = new KnownSecrets([...(options.secrets ?? []), ...secrets]);
    // Added, not merged: an own pattern called `email` must not replace ours.
    const patterns = [...Object.entries(PATTERNS), ...Object.entries(options.patterns ?? {})];
    // Without these flags: a pattern that remembers its last match would look at every second text only.
    this.#patterns = patterns.map(([rule, { source, flags }]) => [
      rule,
      new RegExp(source, flags.replaceAll(/[gy]/g, "")),
    ]);
  }

  /** The name of the rule that finds something in a text, plain or encoded. */
  ruleFor(text: string): string | undefined {
    if (!this.#found.has(text)) this.#found.set(text, this.#search(text));
    return this.#found.get(text);
  }

  #search(text: string): string | undefined {
    if (text.length > LONGEST) return "long-text";
    if (this.secrets.standIn(text)) return "known-secret";
    if (isUuid(text)) return undefined;
    for (const view of decodedViews(text)) {
      if (BYTES.test(view)) continue;
      const pattern = this.#patterns.find(([, expression]) => expression.test(view))?.[0];
      if (pattern !== undefined) return pattern;
      if (holdsCardNumber(view)) return "card-number";
    }
    return isRandomLooking(text) ? "entropy" : undefined;
  }
}
