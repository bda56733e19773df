import { formatRecording } from "../../format-recording.ts";
import { formatScenario } from "../../format-scenario.ts";
import { parseExchange } from "../../parse-exchange.ts";
import { parseScenario } from "../../parse-scenario.ts";
import type { Exchange, Json, RecordedRequest, Recording, Scenario } from "../../recording.ts";
import { cleanBasePath } from "../../strip-base-path.ts";
import type { SkippedCall } from "../captured-call.ts";
import { fileNames } from "../file-names.ts";
import { redactScenario } from "../redaction/redact-scenario.ts";
import type { RedactionOptions } from "../redaction/redaction-options.ts";
import { type Origin, type RawExchange, toExchange } from "../to-exchange.ts";
import { type HarCall, readHar } from "./read-har.ts";
import { standIn } from "./stand-in.ts";

/** Options of {@link fromHar}. */
export interface FromHarOptions extends Origin, Pick<Scenario, "title" | "description"> {
  /** The name of the scenario for entries that `toHar` did not write. */
  scenario: string;
  /** The path of the base URL, which recorded paths leave out; entries outside of it are not kept. Default: `/v1`. */
  basePath?: string;
  /** What to redact beyond the default policy. */
  redaction?: RedactionOptions;
}

/** What {@link fromHar} read. */
export interface ImportedHar {
  scenarios: Scenario[];
  /** Entries that cannot be kept, by their position from 0, with the reason. */
  skipped: { entry: number; reason: string }[];
}

/** An exchange of an entry and where it belongs. */
interface Imported extends RawExchange {
  call: HarCall;
}

/**
 * Reads an HTTP Archive 1.2, redacted in the same way as a recording is. What `toHar` wrote comes back as it was; entries
 * of others become one scenario with the provenance of the options.
 *
 * @throws {RecordingError} when it is not such an archive.
 * @throws {RedactionError} when something would be left that redaction should have removed.
 */
export function fromHar(har: Json, options: FromHarOptions): ImportedHar {
  const { source, specHash, origin, tool } = options;
  const basePath = cleanBasePath(options.basePath ?? "/v1");
  const { calls, pages } = readHar(har);
  const imported: Imported[] = [];
  const skipped: ImportedHar["skipped"] = [];
  for (const [entry, call] of calls.entries()) {
    const result = rawOf(call, basePath, { source, specHash, origin, tool });
    if ("skipped" in result) skipped.push({ entry, reason: result.skipped });
    else imported.push({ ...result, call });
  }
  const secrets = imported.flatMap((one) => [...one.secrets, ...one.call.cookies]);
  const raw = imported.map(({ exchange }) => exchange);
  const { exchanges, verify } = redactScenario(raw, secrets, options.redaction);
  const groups = Map.groupBy(imported.keys(), (index) => imported[index]?.call.page ?? options.scenario);
  const scenarios = [...groups].map(([name, members]): Scenario => {
    const { title, description } = pages.get(name) ?? options;
    const kept = members.flatMap((index) => exchanges[index] ?? []);
    const names = members.map((index) => imported[index]?.call.file);
    return { name, title, description, recordings: toRecordings(kept, names) };
  });
  check(scenarios, verify);
  return { scenarios, skipped };
}

function rawOf(call: HarCall, basePath: string, about: Origin): RawExchange | SkippedCall {
  const result = "skipped" in call.call ? call.call : toExchange(call.call, basePath, about);
  if ("skipped" in result) return result;
  const request = withoutStandIn(result.exchange.request);
  const { provenance = result.exchange.provenance } = call;
  return { ...result, exchange: { ...result.exchange, provenance, request } };
}

/** The words of `toHar` are no credential, to be neither counted as one nor looked for in bodies. */
function withoutStandIn(request: RecordedRequest): RecordedRequest {
  const { authorization, ...headers } = request.headers;
  const { authScheme } = request;
  return authScheme !== undefined && authorization === standIn(authScheme) ? { ...request, headers } : request;
}

function toRecordings(exchanges: readonly Exchange[], names: readonly (string | undefined)[]): Recording[] {
  const made = fileNames(exchanges);
  return exchanges.map((exchange, index) => ({ file: names[index] ?? made[index] ?? "", exchange }));
}

/** The same checks as before a write: these scenarios are made to be written. */
function check(scenarios: readonly Scenario[], verify: ReturnType<typeof redactScenario>["verify"]): void {
  for (const scenario of scenarios) {
    const texts = scenario.recordings.map(({ file, exchange }) => ({ file, text: formatRecording(exchange) }));
    const about = formatScenario(scenario);
    verify([...texts, { file: scenario.name, text: about }]);
    parseScenario(JSON.parse(about), scenario.name);
    for (const { file, text } of texts) parseExchange(JSON.parse(text), file);
  }
}
