import type { Context, Report } from "./suite/check.ts";

/** Where the suite can run. */
export interface Runtime {
  readonly name: string;
  /** What `navigator.userAgent` has in it, so that nothing else is taken for this runtime. */
  readonly userAgent: string;
  readonly isBrowser?: true;
  /** Runs the suite to its end. Rejects when the runtime itself fails. */
  run(context: Context): Promise<Report>;
}
