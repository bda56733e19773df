import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { onTestFinished } from "vitest";

const PARENT = join(import.meta.dirname, "../.scratch");

/** A folder inside this package, so that imports resolve as in a consumer of the built packages. Gone after the test. */
export async function scratchFolder(): Promise<string> {
  await mkdir(PARENT, { recursive: true });
  const folder = await mkdtemp(join(PARENT, "test-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}
