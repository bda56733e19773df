import { testRule } from "./test-rule.ts";

const withEvidence = (evidence: unknown) => ({ info: { "x-evidence": evidence } });

testRule("evidence-must-be-known", [
  ...["reference", "vendor-docs", "vendor-client", "inferred", "observed"].map((evidence) => ({
    name: `${evidence} is known`,
    given: withEvidence(evidence),
    want: [],
  })),
  ...[["hearsay"], ["a list", ["reference", "vendor-docs"]]].map(([name, evidence = name]) => ({
    name: `${name} is not`,
    given: withEvidence(evidence),
    want: [
      {
        pointer: "#/info/x-evidence",
        message: `"${evidence}" is no kind of evidence: use reference, vendor-docs, vendor-client, inferred or observed.`,
      },
    ],
  })),
]);
