import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Document, Json } from "@cargo-records/codegen/src/openapi.ts";
import type { Bump } from "../bump.ts";

/** Turns every rule on, each by its name. */
export const REDOCLY_CONFIG: string = join(import.meta.dirname, "../../redocly-diff.yaml");

/** One change as Redocly reports it, with Redocly's own rating. */
export interface RedoclyChange {
  readonly kind: "added" | "removed" | "modified";
  /** The OpenAPI object that changed, for example `Parameter`. */
  readonly typeName: string;
  /** The key of the object that changed; `undefined` when the object itself came or went. */
  readonly property?: string;
  readonly impact: Bump;
  /** Where the change was met first on the way from the paths, references followed. */
  readonly path: string;
  readonly verdicts: readonly { readonly ruleId: string; readonly message: string }[];
  readonly base?: { readonly pointer: string; readonly value?: Json };
  readonly revision?: { readonly pointer: string; readonly value?: Json };
}

/**
 * Every change between two documents, as `redocly diff` sees it.
 *
 * @param config - The Redocly configuration (default: all rules on).
 * @throws {Error} when Redocly cannot read one of them.
 */
export async function redoclyDiff(
  before: Document,
  after: Document,
  config: string = REDOCLY_CONFIG,
): Promise<RedoclyChange[]> {
  const folder = await mkdtemp(join(tmpdir(), "spec-diff-"));
  try {
    const files = [join(folder, "before.json"), join(folder, "after.json")] as const;
    await writeFile(files[0], JSON.stringify(before));
    await writeFile(files[1], JSON.stringify(after));
    const cli = fileURLToPath(import.meta.resolve("@redocly/cli/bin/cli.js"));
    const options = ["--config", config, "--lint-config", "error", "--format", "json", "--fail-on", "none"];
    const { stdout } = await promisify(execFile)(process.execPath, [cli, "diff", ...files, ...options], {
      maxBuffer: 100_000_000,
    });
    return JSON.parse(stdout).changes;
  } finally {
    await rm(folder, { recursive: true });
  }
}
