import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFile, mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { run } from "../src/rehearse/run.ts";
import { untilItAnswers } from "../src/rehearse/until-it-answers.ts";

/** Installed by the suite that needs it: with its clients of every cloud it is larger than the rest of the workspace. */
const SERVER = "turborepo-remote-cache@2.12.0";
const TOKEN = "token-of-the-team";

/** A remote cache on loopback, which keeps its artifacts in a folder. */
export interface CacheServer {
  /** Points turbo at it. */
  readonly env: Readonly<Record<string, string>>;
  /** Gives every artifact the content of another one: whole archives, not what they say they are. */
  swapArtifacts(): Promise<void>;
  stop(): Promise<void>;
}

/** @param keepsSignatures - Whether it keeps the signatures that come with artifacts, and gives them back. */
export async function startCacheServer(
  scratch: string,
  { port, keepsSignatures }: { readonly port: number; readonly keepsSignatures: boolean },
): Promise<CacheServer> {
  const storage = join(scratch, "artifacts");
  await mkdir(storage, { recursive: true });
  await writeFile(join(scratch, "package.json"), "{}");
  await run("npm", ["install", "--no-audit", "--no-fund", "--ignore-scripts", SERVER], { cwd: scratch });
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, [join(scratch, "node_modules/turborepo-remote-cache/dist/cli.js")], {
    stdio: "ignore",
    env: {
      ...process.env,
      PORT: String(port),
      HOST: "127.0.0.1",
      TURBO_TOKEN: TOKEN,
      STORAGE_PROVIDER: "local",
      STORAGE_PATH: storage,
      STORAGE_PATH_USE_TMP_FOLDER: "false",
      // A switch: it signs and checks nothing, so it need not know the key of the team.
      ...(keepsSignatures && { TURBO_REMOTE_CACHE_SIGNATURE_KEY: "kept" }),
    },
  });
  const exited = once(child, "exit");
  await untilItAnswers(`${url}/v8/artifacts/status`, { authorization: `Bearer ${TOKEN}` });
  return {
    env: { TURBO_API: url, TURBO_TOKEN: TOKEN, TURBO_TEAM: "team_records" },
    async swapArtifacts() {
      const files = (await readdir(storage, { recursive: true, withFileTypes: true }))
        .filter((entry) => entry.isFile() && /^[0-9a-f]{16}$/.test(entry.name))
        .map(({ parentPath, name }) => join(parentPath, name));
      const [first, ...rest] = files;
      if (first === undefined || rest.length === 0) throw new Error(`No artifacts to swap in ${storage}.`);
      const kept = join(scratch, "kept");
      await copyFile(first, kept);
      for (const [index, file] of rest.entries()) await copyFile(file, files[index] ?? "");
      await copyFile(kept, files.at(-1) ?? "");
    },
    async stop() {
      child.kill();
      await exited;
    },
  };
}
