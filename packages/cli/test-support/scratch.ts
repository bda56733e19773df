import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** A folder for one test. */
export async function scratch(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "cargo-records-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
