import type { Exception } from "./exceptions.ts";
import type { Runtime } from "./runtime.ts";
import type { Report } from "./suite/check.ts";

/** Stands for the run as a whole. */
export const RUN = "the suite runs to its end";

/** What one check came to on one runtime. */
export interface Verdict {
  readonly runtime: string;
  readonly check: string;
  readonly outcome: "ok" | "exception" | "FAILED";
  /** Why it is not ok. */
  readonly note?: string;
}

/**
 * Holds a report against the checks that should be in it, and its failures against the exceptions.
 *
 * @param report - An error when the runtime itself failed.
 */
export function judge(
  { name: runtime, userAgent }: Pick<Runtime, "name" | "userAgent">,
  report: Report | Error,
  checks: readonly string[],
  exceptions: readonly Exception[],
): readonly Verdict[] {
  const failed = (check: string, note: string): Verdict => ({ runtime, check, outcome: "FAILED", note });
  if (report instanceof Error) return [failed(RUN, report.message)];
  const isThis = report.userAgent.includes(userAgent);
  const problems = new Map(report.results.map(({ check, problem }) => [check, problem]));
  const verdicts = [...new Set([...checks, ...problems.keys()])].map((check): Verdict => {
    if (!problems.has(check)) return failed(check, "It did not run.");
    const problem = problems.get(check);
    const exception = exceptions.find((one) => one.check === check && (one.runtimes?.includes(runtime) ?? true));
    if (exception === undefined) {
      return problem === undefined ? { runtime, check, outcome: "ok" } : failed(check, problem);
    }
    if (problem === undefined) return failed(check, "It is listed as an exception, but passes. Remove the exception.");
    return { runtime, check, outcome: "exception", note: exception.reason };
  });
  const run: Verdict = isThis ? { runtime, check: RUN, outcome: "ok" } : failed(RUN, `It ran on ${report.userAgent}.`);
  return [run, ...verdicts];
}
