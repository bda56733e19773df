// node src/contract.ts [options]; `pnpm contract` builds first what it needs.
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { main } from "./report/main.ts";

const ROOT = resolve(import.meta.dirname, "../../..");

process.exitCode = await main(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  root: ROOT,
  // pnpm runs scripts in the folder of their package; this is the one where the user stands.
  folder: process.env["INIT_CWD"] ?? process.cwd(),
  today: new Date().toISOString().slice(0, 10),
  readText,
  // Imported late: a recording that cannot be read is then one message, and --help reads none.
  runContract: async (options) => (await import("./run-contract.ts")).runContract({ ...options, root: ROOT }),
  updateCoverage: async () => {
    const { recordings, spec } = await import("./contract-spec.ts");
    const { updateCoverage } = await import("./coverage/update-coverage.ts");
    return updateCoverage(
      spec,
      recordings.map(({ exchange }) => exchange),
    );
  },
});

function readText(file: string): string | undefined {
  try {
    return readFileSync(join(ROOT, file), "utf8");
  } catch {
    return undefined; // A place need not be a file; a finding there has no line.
  }
}
