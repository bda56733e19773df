import { EXCEPTIONS } from "./exceptions.ts";
import { judge, type Verdict } from "./judge.ts";
import { reportText } from "./report-text.ts";
import type { Runtime } from "./runtime.ts";
import { RUNTIMES } from "./runtimes.ts";
import { serveScenarios } from "./serve-scenarios.ts";
import type { Report } from "./suite/check.ts";
import { CHECKS } from "./suite/checks.ts";

process.exitCode = await main();

/** One after the other: the checks have time limits, which neighbours would use up. */
async function main(): Promise<number> {
  const verdicts: Verdict[] = [];
  for (const runtime of RUNTIMES) {
    verdicts.push(...judge(runtime, await reportOf(runtime), Object.keys(CHECKS), EXCEPTIONS));
  }
  console.log(reportText(verdicts));
  return verdicts.some(({ outcome }) => outcome === "FAILED") ? 1 : 0;
}

async function reportOf(runtime: Runtime): Promise<Report | Error> {
  await using servers = await serveScenarios();
  try {
    return await runtime.run({ urls: servers.urls, isBrowser: runtime.isBrowser ?? false });
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
