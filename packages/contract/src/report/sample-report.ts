import type { ContractReport } from "./contract-report.ts";

/** For tests: a run that found nothing, with something in every other place. */
export const greenReport: ContractReport = {
  specHash: "sha256:0aff17cf",
  recordings: { exchanges: 24, scenarios: 15 },
  checks: [
    { id: "status-listed", title: "Every status is documented by itself.", evidence: "decision 0009" },
    { id: "response-schema", title: "A body keeps to its schema.", evidence: "spec/openapi.yaml" },
  ],
  findings: [],
  accepted: [
    {
      check: "status-listed",
      place: "unavailable/01-list.json",
      pointer: "/response/status",
      message: "503 has no entry of its own.",
      reason: "It is what default stands for.",
      review: "2027-05-24",
    },
  ],
  proof: {
    kinds: [
      { id: "status-undocumented", title: "Another status", tried: 20, caught: 20 },
      { id: "type-changed", title: "Another type", tried: 400, caught: 400 },
    ],
  },
  coverage: { points: 412, real: 0, emulated: 12, handMade: 398, missing: 2, freeForm: 14 },
  engines: [{ name: "Prism", version: "5.16.0", cases: 80, agreed: 78, explained: 2 }],
};

/** For tests: the same run with findings in a recording, in a file of the repository and in no file at all. */
export const redReport: ContractReport = {
  ...greenReport,
  findings: [
    {
      check: "response-schema",
      place: "every-status/01-list.json",
      pointer: "/response/body/records/1/status",
      message: "is a number, expected a text.",
    },
    {
      check: "response-schema",
      place: "every-status/01-list.json",
      pointer: "/response/body/records/0/status",
      message: "is a number, expected a text.",
    },
    { check: "coverage-missing", place: "packages/contract/coverage.json", pointer: "", message: "is behind." },
    { check: "engine-disagreement", place: "mutant status-undocumented", pointer: "", message: "Prism found nothing." },
  ],
};

const FILES = new Map(
  Object.entries({
    "packages/mock/recordings/every-status/01-list.json": `{
  "response": {
    "body": {
      "records": [
        { "status": 1 },
        { "status": 2 }
      ]
    }
  }
}
`,
    "packages/mock/recordings/unavailable/01-list.json": '{\n  "response": {\n    "status": 503\n  }\n}\n',
    "packages/contract/coverage.json": "{}\n",
  }),
);

/** For tests: the files that the reports speak of. */
export const sampleText = (file: string): string | undefined => FILES.get(file);
