import { once } from "node:events";
import { copyFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { bundleSuite } from "./bundle-suite.ts";
import { INSTALLED, RUNTIMES_FOLDER } from "./installed.ts";
import type { Context, Report } from "./suite/check.ts";
import { temporaryFolder } from "./temporary-folder.ts";
import { withProgram } from "./with-program.ts";

const CONFIG = "workerd.capnp";

/** Runs the suite in a Worker: one request starts it, and its answer has the report. */
export async function runWorkerd(context: Context): Promise<Report> {
  await using folder = await temporaryFolder();
  const config = join(folder.path, CONFIG);
  await copyFile(join(RUNTIMES_FOLDER, CONFIG), config);
  await writeFile(join(folder.path, "suite.js"), await bundleSuite(import.meta.resolve("./suite/main-worker.ts")));
  return await withProgram(INSTALLED.workerd, ["serve", config, "--control-fd=3"], async ({ stdio }) => {
    // A line of JSON for the socket that it opened.
    const [line] = (await once(stdio[3] as Readable, "data")) as [Buffer];
    const { port } = JSON.parse(line.toString()) as { port: number };
    const answer = await fetch(`http://127.0.0.1:${port}`, { method: "POST", body: JSON.stringify(context) });
    if (!answer.ok) throw new Error(`The Worker answered ${answer.status}: ${await answer.text()}`);
    return (await answer.json()) as Report;
  });
}
