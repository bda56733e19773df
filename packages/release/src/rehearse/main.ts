// node src/rehearse/main.ts: a whole release of the last commit, to a registry on loopback. Exit code 0: what was tested is what
// was published; 1: it is not, or a check failed.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { checkTarballs } from "../tarballs/check-tarballs.ts";
import { checksumsOf, installBack } from "./install-back.ts";
import { packRelease } from "./pack-release.ts";
import { startRegistry } from "./registry.ts";
import { run } from "./run.ts";

const REPOSITORY = resolve(import.meta.dirname, "../../../..");

const scratch = await mkdtemp(join(tmpdir(), "release-rehearsal-"));
try {
  await rehearse();
} catch (error) {
  step("");
  console.error(`release:rehearse: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
} finally {
  await rm(scratch, { recursive: true, force: true });
}

async function rehearse(): Promise<void> {
  const { folder, repository, packages } = await packRelease(REPOSITORY, scratch, step);
  step("check the tarballs");
  const findings = await checkTarballs(packages);
  if (findings.length > 0) throw new Error(`The tarballs are not fit to be published:\n${findings.join("\n")}`);
  step("start a registry");
  await using registry = await startRegistry(scratch);
  step("publish");
  const publish = ["exec", "changeset", "publish", "--from-pack-dir", folder, "--git-tag=false"];
  await run("pnpm", publish, { cwd: repository, env: registry.env });
  step("install back");
  const published = await checksumsOf(registry, packages);
  const used = await installBack(registry, packages, scratch);
  step("");
  for (const { name, version, bytes, sha256 } of packages) {
    const isSame = published.get(name) === sha256;
    console.log(
      `${isSame ? "same" : "NOT THE SAME"}  ${sha256.slice(0, 16)}…  ${String(bytes).padStart(7)} bytes  ${name}@${version}`,
    );
    if (!isSame) process.exitCode = 1;
  }
  console.log(`Installed back: ${used.trim()}.`);
}

/** One line that is written over again and again; nothing where that would only fill a log. */
function step(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
}
