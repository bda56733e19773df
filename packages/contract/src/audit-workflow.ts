import { parse } from "yaml";

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>> | null;
}
interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly "timeout-minutes"?: number;
  readonly steps?: readonly Step[];
}
interface Workflow {
  readonly on?: unknown;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly jobs?: Readonly<Record<string, Job>>;
}

/** Events whose runs have the rights of the repository while they look at what a stranger sent. */
const FOR_STRANGERS = ["pull_request_target", "workflow_run", "issue_comment"];
const PUBLISHING = "id-token";
/** What GitHub Pages asks for beside an identity. */
const WITH_IT = ["pages"];

/** What makes a workflow unsafe, a line each: what actionlint, which knows the syntax, does not look for. */
export function auditWorkflow(text: string): readonly string[] {
  const { on, permissions, jobs = {} } = parse(text) as Workflow;
  const events = typeof on === "string" ? [on] : Array.isArray(on) ? on : Object.keys(on ?? {});
  return [
    ...unpinned(text),
    ...events.filter((event) => FOR_STRANGERS.includes(event)).map((event) => `runs on ${event}`),
    ...(isReadOnly(permissions) ? [] : ["does not begin with `permissions: contents: read`"]),
    ...Object.entries(jobs).flatMap(([name, job]) => auditJob(job).map((finding) => `${name}: ${finding}`)),
  ];
}

/** An action is the hash of a commit, with the version beside it: a tag can be moved. */
function unpinned(text: string): string[] {
  const uses = text.split("\n").filter((line) => /^\s*(- )?uses:/.test(line));
  return uses
    .filter((line) => !/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))
    .map((line) => `not pinned: ${line.trim()}`);
}

function isReadOnly(permissions: Workflow["permissions"]): boolean {
  return JSON.stringify(permissions) === '{"contents":"read"}';
}

function auditJob(job: Job): string[] {
  const findings: string[] = [];
  const rights = job.permissions ?? {};
  const steps = job.steps ?? [];
  if (job["timeout-minutes"] === undefined) findings.push("has no timeout");
  if (
    rights[PUBLISHING] === "write" &&
    Object.entries(rights).some(([right, kind]) => ![PUBLISHING, ...WITH_IT].includes(right) && kind === "write")
  ) {
    findings.push("may publish, and write something else as well");
  }
  for (const { run, uses = "", with: given } of steps) {
    const inputs = given ?? {};
    if (run?.includes("${{")) findings.push(`an expression in a script, where its value is code: ${run.trim()}`);
    if (run && /pnpm@\S+ install\b/.test(run) && !run.includes("--frozen-lockfile"))
      findings.push(`installs without the lockfile: ${run}`);
    if (uses.startsWith("actions/checkout@") && inputs["persist-credentials"] !== false)
      findings.push("checkout keeps the token");
    if (uses.startsWith("actions/setup-node@") && inputs["package-manager-cache"] !== false)
      findings.push("setup-node caches");
    if (uses.startsWith("actions/cache")) findings.push("uses a cache that other runs write");
  }
  return findings;
}
