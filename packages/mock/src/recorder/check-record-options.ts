import { parseExchange } from "../parse-exchange.ts";
import { parseScenario } from "../parse-scenario.ts";
import type { RecordOptions } from "./record-options.ts";
import { checkRedactionOptions } from "./redaction/check-redaction-options.ts";

const SCENARIO_NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const PLACE = "the options of record";

/** Throws for options that would show only when everything has been recorded. */
export function checkRecordOptions(options: RecordOptions): void {
  const { scenario, title, description, source, specHash, origin, tool, maxBodyBytes = 1 } = options;
  if (!SCENARIO_NAME.test(scenario)) throw new TypeError("The name of a scenario is in kebab case; this one is not.");
  if (!(maxBodyBytes > 0)) throw new TypeError("maxBodyBytes must be above 0.");
  checkRedactionOptions(options.redaction ?? {});
  parseScenario({ format: 1, title, description }, PLACE);
  const provenance = { source, recordedAt: "2000-01-01T00:00:00Z", tool: { ...tool }, specHash, origin };
  const redaction = { policy: 1, redacted: {} };
  const request = { method: "GET", path: "/", headers: {} };
  const response = { status: 200, headers: {} };
  parseExchange({ format: 1, provenance: { ...provenance, redaction }, request, response }, PLACE);
}
