import type { Exchange } from "../../recording.ts";
import { checkRedactionOptions } from "./check-redaction-options.ts";
import { harvestSecrets } from "./harvest-secrets.ts";
import { redactExchange } from "./redact-exchange.ts";
import type { RedactionOptions } from "./redaction-options.ts";
import { redactionTools } from "./redaction-tools.ts";
import { verifyTexts, type WrittenText } from "./verify-texts.ts";

/** Redacted exchanges, and the check of the texts that are to be written for them. */
export interface RedactedScenario {
  exchanges: Exchange[];
  /** Throws a {@link RedactionError} when a text still holds something. */
  verify: (texts: readonly WrittenText[]) => void;
}

/**
 * Redacts exchanges that belong together: equal values get equal fakes, and what one exchange shows to be a secret is
 * looked for in all of them.
 *
 * @param secrets More values that are known to be secret, such as the user information of a URL.
 */
export function redactScenario(
  exchanges: readonly Exchange[],
  secrets: readonly string[],
  options: RedactionOptions = {},
): RedactedScenario {
  checkRedactionOptions(options);
  const known = exchanges.flatMap((exchange) => harvestSecrets(exchange, options.names));
  const tools = redactionTools(options, [...secrets, ...known]);
  return {
    exchanges: exchanges.map((exchange) => redactExchange(exchange, tools)),
    verify: (texts) => verifyTexts(texts, tools.detector),
  };
}
