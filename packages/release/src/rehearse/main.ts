// node src/rehearse/main.ts [--snapshot <name>] [--out <folder>]: a whole release of the last commit, to a registry on loopback.
// Exit code 0: what was tested is what was published, and, with --out, the folder holds it for `changeset publish --from-pack-dir`,
// or is not there when every version is on the registry already; 1: a check failed.
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { checkInstalled } from "../installed/check-installed.ts";
import { contractSuite } from "../installed/contract-suite.ts";
import { installInto } from "../installed/install-into.ts";
import { INSTALLERS } from "../installed/installers.ts";
import { writeSbom } from "../supply-chain/write-sbom.ts";
import { checkTarballs } from "../tarballs/check-tarballs.ts";
import { checksumsOf } from "./checksums-of.ts";
import { type Packed, packRelease } from "./pack-release.ts";
import { type Registry, startRegistry } from "./registry.ts";
import { run } from "./run.ts";

const REPOSITORY = resolve(import.meta.dirname, "../../../..");
/** What samples need beside the packages: their optional peers, and the types of what they use of Node. */
const FOR_SAMPLES = ["@opentelemetry/api@1", "msw@3", "@types/node@24"];

const { out, snapshot } = parseArgs({ options: { out: { type: "string" }, snapshot: { type: "string" } } }).values;
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
  const { folder, repository, packages } = await packRelease(REPOSITORY, { scratch, snapshot, onStep: step });
  if (packages.length === 0) {
    step("");
    return console.log("Nothing to release: every version is on the registry already.");
  }
  step("check the tarballs");
  fail("The tarballs are not fit to be published", await checkTarballs(packages));
  step("start a registry");
  await using registry = await startRegistry(scratch);
  step("publish");
  const publish = ["exec", "changeset", "publish", "--from-pack-dir", folder, "--git-tag=false"];
  await run("pnpm", publish, { cwd: repository, env: registry.env });
  const project = await installEverywhere(registry, packages);
  step("try what was installed");
  fail("What was installed is not fit to be used", await checkInstalled(project, namesOf(packages)));
  step("list what comes with each tarball");
  for (const packed of packages)
    fail("What comes along may not be passed on", await writeSbom(packed, registry, scratch));
  step("run the contract's suite on what was installed");
  await contractSuite(repository, project);
  step("");
  console.log("The contract's suite passes on what npm installed.");
  fail("What was published is not what was tested", await differences(registry, packages));
  if (out !== undefined) await cp(folder, resolve(out), { recursive: true, errorOnExist: true });
}

/** @returns The project that npm made. */
async function installEverywhere(registry: Registry, packages: readonly Packed[]): Promise<string> {
  for (const installer of INSTALLERS) {
    step(`install with ${installer.name}`);
    const extra = installer.name === "npm" ? FOR_SAMPLES : [];
    const used = await installInto(join(scratch, installer.name), installer, { registry, packages, extra });
    step("");
    console.log(`Installed with ${installer.name}: ${used}.`);
  }
  return join(scratch, "npm");
}

/** Prints the checksum of each package, and returns those that the registry gives otherwise. */
async function differences(registry: Registry, packages: readonly Packed[]): Promise<readonly string[]> {
  const published = await checksumsOf(registry, packages);
  for (const { name, version, bytes, sha256 } of packages) {
    const verdict = published.get(name) === sha256 ? "same" : "NOT THE SAME";
    console.log(`${verdict}  ${sha256.slice(0, 16)}…  ${String(bytes).padStart(7)} bytes  ${name}@${version}`);
  }
  return namesOf(packages.filter(({ name, sha256 }) => published.get(name) !== sha256));
}

function namesOf(packages: readonly Packed[]): readonly string[] {
  return packages.map(({ name }) => name);
}

function fail(what: string, findings: readonly string[]): void {
  if (findings.length > 0) throw new Error(`${what}:\n${findings.join("\n")}`);
}

/** One line that is written over again and again; nothing where that would only fill a log. */
function step(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
}
