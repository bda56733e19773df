import { posix } from "node:path";
import type { Finding } from "./finding.ts";
import type { Exception } from "./read-exceptions.ts";

/** Findings held against exceptions. */
export interface Explanation {
  unexplained: Finding[];
  explained: { finding: Finding; exceptions: Exception[] }[];
  /** Exceptions that no finding needs any more. */
  unused: Exception[];
  /** Exceptions whose review date has passed. */
  overdue: Exception[];
}

/**
 * @param contract - The name of the contract's file; `place` points into it, and into no file that it refers to.
 * @param today - Such as `2026-11-24`.
 */
export function explain(
  findings: readonly Finding[],
  exceptions: readonly Exception[],
  contract: string,
  today: string,
): Explanation {
  const matched = findings.map((finding) => ({
    finding,
    exceptions: exceptions.filter(({ rule, place }) => {
      return finding.file === contract && finding.rule === rule && posix.matchesGlob(finding.pointer, place);
    }),
  }));
  const explained = matched.filter(({ exceptions }) => exceptions.length > 0);
  const used = new Set(explained.flatMap(({ exceptions }) => exceptions));
  return {
    unexplained: matched.filter(({ exceptions }) => exceptions.length === 0).map(({ finding }) => finding),
    explained,
    unused: exceptions.filter((exception) => !used.has(exception)),
    overdue: exceptions.filter(({ review }) => review < today),
  };
}
