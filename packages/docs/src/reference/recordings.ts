/** What the recordings show, as the contract tests keep it in `coverage.json`. */
export interface Coverage {
  readonly real: readonly string[];
  readonly emulated: readonly string[];
  readonly "hand-made": readonly string[];
  /** Why something is not shown. */
  readonly missing: Readonly<Record<string, string>>;
}

export interface Sighting {
  /** What is shown: a value, or `present`, `null` and the like; empty for the subject as such. */
  readonly what: string;
  /** Of the recordings that show it, the one that proves most. */
  readonly provenance: "real" | "emulated" | "hand-made";
}

export interface Recordings {
  /** What is shown of a subject: `Schema`, `Schema.property` or `GET /path`. */
  of(subject: string): readonly Sighting[];
  /** Why a part of it is not shown. */
  missing(subject: string): readonly { readonly what: string; readonly reason: string }[];
}

const PROVENANCES = ["real", "emulated", "hand-made"] as const;

/** What recordings show, by what it is about. */
export function recordings(coverage: Coverage): Recordings {
  const bySubject = Map.groupBy(
    PROVENANCES.flatMap((provenance) => coverage[provenance].map((row) => ({ ...parse(row), provenance }))),
    ({ subject }) => subject,
  );
  const reasons = Object.entries(coverage.missing).map(([row, reason]) => ({ ...parse(row), reason }));
  return {
    of: (subject) => bySubject.get(subject)?.map(({ what, provenance }) => ({ what, provenance })) ?? [],
    missing: (subject) =>
      reasons.filter((row) => row.subject === subject).map(({ what, reason }) => ({ what, reason })),
  };
}

function parse(row: string): { subject: string; what: string } {
  const [, subject = row, what = ""] = /^(.*?): (.*)$/.exec(row) ?? [];
  return { subject, what };
}
