import type { Log, ReportingDescriptor, Result, Location as SarifLocation } from "sarif";
import manifest from "../../package.json" with { type: "json" };
import type { Finding } from "../suite/finding.ts";
import type { CheckDescription } from "./contract-report.ts";
import type { Located, LocatedReport } from "./locate-findings.ts";

/** Raised when ids are made in another way: tools that follow findings from run to run then start anew. */
const FINGERPRINT = "contractFinding/v1";

/** The report as SARIF 2.1.0, for code scanning and editors: a rule for each check, a result for each finding. */
export function toSarif(report: LocatedReport): Log {
  const rules = report.checks.map(ruleOf);
  const resultOf = (finding: Finding & Located) => ({ ...bareResult(finding), ...ruleReference(rules, finding.check) });
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: manifest.name, version: manifest.version, rules } },
        columnKind: "utf16CodeUnits",
        results: [
          // SARIF wants suppressions on all results or on none.
          ...report.findings.map((finding): Result => ({ ...resultOf(finding), suppressions: [] })),
          ...report.accepted.map(
            (finding): Result => ({
              ...resultOf(finding),
              suppressions: [{ kind: "external", justification: finding.reason }],
            }),
          ),
        ],
      },
    ],
  };
}

function ruleOf({ id, title, evidence }: CheckDescription): ReportingDescriptor {
  return {
    id,
    shortDescription: { text: title },
    help: { text: `Evidence: ${evidence}` },
    defaultConfiguration: { level: "error" },
  };
}

function ruleReference(rules: readonly ReportingDescriptor[], check: string): Pick<Result, "ruleId" | "ruleIndex"> {
  const ruleIndex = rules.findIndex(({ id }) => id === check);
  return ruleIndex === -1 ? { ruleId: check } : { ruleId: check, ruleIndex };
}

function bareResult(finding: Finding & Located): Result {
  return {
    level: "error",
    message: { text: finding.message },
    locations: [locationOf(finding)],
    partialFingerprints: { [FINGERPRINT]: finding.id },
  };
}

function locationOf({ place, pointer, location }: Finding & Located): SarifLocation {
  if (location === undefined) return { logicalLocations: [{ fullyQualifiedName: `${place}${pointer}` }] };
  const { file, line, column } = location;
  return {
    physicalLocation: {
      artifactLocation: { uri: file.split("/").map(encodeURIComponent).join("/") },
      region: { startLine: line, startColumn: column },
    },
    ...(pointer !== "" && { logicalLocations: [{ fullyQualifiedName: pointer }] }),
  };
}
