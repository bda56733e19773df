import { type CargoError, isCargoError } from "@cargo-records/client";
import { CommanderError } from "commander";
import { EXIT } from "../exit-codes.ts";
import { nearest } from "../options/nearest.ts";
import { CommandError, type ExitCode } from "./command-error.ts";
import { HintedError } from "./hinted-error.ts";
import { InterruptedError } from "./interrupted-error.ts";

/** What is shown of a failure. */
export interface Described {
  readonly message: string;
  readonly hint?: string | undefined;
  readonly exitCode: ExitCode;
}

/** Which exit code a failure of the client has, and what to do about it. */
const BY_CODE: Readonly<Record<string, readonly [ExitCode, string?]>> = {
  bad_request: [EXIT.usage, "The API refuses the request; look at the values of the filter."],
  configuration: [EXIT.usage],
  authentication: [
    EXIT.auth,
    "Check CARGO_API_TOKEN or --token-file; tokens are made in the settings of the Cargo app.",
  ],
  permission: [
    EXIT.auth,
    "The token is known, but may not do this; it needs orchestration:read. --workspace picks a workspace.",
  ],
  not_found: [EXIT.failed, "Check --base-url; it ends in /v1 as a rule."],
  rate_limit: [EXIT.rateLimit, "Come back later, or lower --concurrency."],
  server: [EXIT.failed, "The API failed after retries; try again later."],
  response_format: [EXIT.failed, "Is --base-url that of the API? A login page or a proxy answers like this."],
  connection: [EXIT.network, "Check the network and --base-url."],
  timeout: [EXIT.network, "Raise --timeout, or ask for less at a time with --page-size."],
  incomplete_listing: [EXIT.incomplete],
  aborted: [EXIT.interrupted],
};
const PARTIAL_BODY_HINT = "`search` without a filter lists everything.";

/** What the command line could have said. */
export interface Known {
  /** How to ask for help. */
  readonly help: string;
  /** The long flags of the command. */
  readonly flags: readonly string[];
}

/** The words and the exit code of whatever ended a command. */
export function describeError(error: unknown, known: Known): Described {
  if (error instanceof CommandError) return { message: error.message, hint: error.hint, exitCode: error.exitCode };
  if (error instanceof HintedError) return { ...describeError(error.cause, known), hint: error.hint };
  if (error instanceof InterruptedError) return { message: error.message, exitCode: EXIT.interrupted };
  if (error instanceof CommanderError) return describeParseError(error, known);
  if (isCargoError(error)) return describeCargoError(error);
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { message: `Unexpected failure, which is a mistake of this program. ${text}`, exitCode: EXIT.failed };
}

function describeCargoError(error: CargoError): Described {
  const [exitCode, usual] = BY_CODE[error.code] ?? [EXIT.failed];
  if (error.code === "aborted") return { message: "Interrupted.", exitCode };
  const isPartial = "reason" in error && error.reason === "body_partial";
  const { retryAt } = error as { retryAt?: Date };
  const hint = isPartial ? PARTIAL_BODY_HINT : retryAt ? `Come back at ${retryAt.toISOString()}.` : usual;
  const { requestId } = error;
  return { message: `${error.message}${requestId ? ` (request ${requestId})` : ""}`, hint, exitCode };
}

/** The value of an unknown `--flag=value` is left out: it may be a secret. */
function describeParseError(error: CommanderError, { help, flags }: Known): Described {
  const [first = "", ...more] = error.message.replace(/^error: /, "").split("\n");
  const what = first.replace(/(unknown option '--?[\w-]+)=.*$/s, "$1'");
  const [, unknown = ""] = /^unknown option '(--?[\w-]+)/.exec(what) ?? [];
  const guess = nearest(unknown, flags);
  const suggestion = guess ? `Did you mean ${guess}?` : more.join(" ").replace(/^\((.*)\)$/, "$1");
  const message = `${what.charAt(0).toUpperCase()}${what.slice(1)}${/[.?]$/.test(what) ? "" : "."}`;
  return {
    message: suggestion ? `${message} ${suggestion}` : message,
    hint: `${help} shows what there is.`,
    exitCode: EXIT.usage,
  };
}
