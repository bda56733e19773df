import type { VerifyOptions } from "../commands/verify.ts";
import { CommandError } from "../errors/command-error.ts";
import { EXIT } from "../exit-codes.ts";
import { clientOf } from "../options/api-options.ts";
import { textWriter } from "../output/text-writer.ts";
import { writeWhole } from "../output/write-whole.ts";
import { styles } from "../styles.ts";
import type { World } from "../world.ts";
import { createAsker } from "./asker.ts";
import { compare } from "./compare.ts";
import { observe } from "./observe.ts";
import { toPatch } from "./patch.ts";
import { propose, statedAt } from "./propose.ts";
import { showReport } from "./show-report.ts";
import { readSpec } from "./spec-file.ts";

/** Asks, reports, and writes the patch. @throws {CommandError} with exit code 8 when something differs. */
export async function runVerify(options: VerifyOptions, world: World): Promise<void> {
  const spec = await readSpec(options.spec);
  const client = await clientOf(options, world, { validate: "off" });
  const asker = createAsker(client, world.interrupted);
  const { sample, largestPage } = options;
  const { document } = spec;
  const observed = await observe(asker, {
    sample,
    largestPage,
    document,
    filterKeys: filterKeysOf(document),
    onStep: stepLine(world),
  });
  const findings = compare(observed, { get: statedAt(spec, "get"), post: statedAt(spec, "post") });
  const patch = toPatch(spec.path, spec.lines, propose(spec, observed));
  const report = options.json
    ? `${JSON.stringify({ findings, observed, patch }, null, 2)}\n`
    : showReport(findings, observed, styles(world, world.stdout));
  await textWriter(world.stdout, world.interrupted).write(options.patch === "-" ? "" : report);
  if (options.patch !== undefined) await writeWhole(options.patch, patch, world);
  const count = findings.filter(({ kind }) => kind === "differs").length;
  if (count > 0) {
    throw new CommandError(`The API and its description differ in ${count} ${count === 1 ? "place" : "places"}.`, {
      exitCode: EXIT.differs,
      ...(options.patch === undefined && { hint: "--patch <file> writes what the description should say." }),
    });
  }
}

/** The keys of the filter that say which records match. */
function filterKeysOf(document: unknown): string[] {
  const filter = ["components", "schemas", "RecordsFilter", "properties"].reduce<unknown>(
    (inner, key) => (Object(inner) as Record<string, unknown>)[key],
    document,
  );
  return Object.keys(Object(filter)).filter((key) => key !== "limit" && key !== "offset");
}

function stepLine({ stderr }: World): (text: string) => void {
  return (text) => void (stderr.isTTY && stderr.write(`\r\u001b[KLooking at ${text} …\r\u001b[K`));
}
