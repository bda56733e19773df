import type { EmulatorOptions, FaultSpec } from "@cargo-records/mock";

interface Page {
  readonly records: Record<string, unknown>[];
  readonly count: number;
}

/** How many records the emulator has. */
export const RECORDS = 500;
/** Of one of them. */
const ODD_ID = "acct-000482";

/** How an API differs from one that does what the description says, and what `verify` is to call that. */
export interface Deviation {
  readonly id: string;
  readonly emulator?: EmulatorOptions;
  readonly fault?: FaultSpec;
  /** Answers in place of the emulator. */
  readonly refuses?: (request: { method: string; filter: Record<string, unknown> }) => number | undefined;
  /** Changes answers. */
  readonly changes?: (page: Page) => void;
}

export const DEVIATIONS: readonly Deviation[] = [
  { id: "get-answers", refuses: ({ method }) => (method === "GET" ? 404 : undefined) },
  { id: "post-answers", refuses: ({ method }) => (method === "POST" ? 405 : undefined) },
  ...[
    "statuses",
    "workflowUuid",
    "ids",
    "title",
    "executionsFilter",
    "createdAfter",
    "createdBefore",
    "updatedBefore",
  ].map((key): Deviation => ({ id: `filter-${key}`, fault: { fault: "filter-ignored", keys: [key] } })),
  { id: "filter-isGroupParent", refuses: ({ filter }) => ("isGroupParent" in filter ? 400 : undefined) },
  { id: "limit", fault: { fault: "limit-ignored" } },
  { id: "offset", fault: { fault: "offset-ignored" } },
  { id: "count", fault: { fault: "wrong-count", delta: 2 } },
  { id: "bounds", emulator: { bounds: "exclusive" } },
  { id: "order", emulator: { sort: "updatedAt-desc" } },
  { id: "order", emulator: { sort: "unstable" } },
  { id: "largestPage", emulator: { maxLimit: 150 } },
  { id: "defaultPage", emulator: { defaultLimit: 20 } },
  { id: "titleMatch", emulator: { titleMatch: "exact" } },
  {
    id: "schema-undocumented-records.*.ownerEmail",
    changes: ({ records }) => {
      for (const each of records) each["ownerEmail"] = "a@example.com";
    },
  },
  {
    id: "schema-null-records.*.title",
    changes: ({ records }) => {
      for (const each of records) if (each["id"] === ODD_ID) each["title"] = null;
    },
  },
  {
    id: "schema-new-value-records.*.status",
    changes: ({ records }) => {
      // Those are no status of the filter, either.
      for (const each of records) if (each["status"] === "cancelling") each["status"] = "paused";
    },
  },
  {
    id: "schema-missing-records.*.isGroupParent",
    changes: ({ records }) => {
      for (const each of records) if (each["isGroupParent"] === null) delete each["isGroupParent"];
    },
  },
];
