import { fork } from "node:child_process";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { freePort } from "@cargo-records/contract/free-port";
import { stringify } from "yaml";
import { run } from "./run.ts";
import { untilItAnswers } from "./until-it-answers.ts";

/** A registry on loopback. Packages of ours are on it once they are published; all others come from the usual registry. */
export interface Registry extends AsyncDisposable {
  readonly url: string;
  /** Points npm, pnpm and changesets at it. */
  readonly env: Readonly<Record<string, string>>;
}

/** @param scratch - Where it keeps its packages. */
export async function startRegistry(scratch: string): Promise<Registry> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/`;
  const upstream = (await run("npm", ["config", "get", "registry"], { cwd: scratch })).trim();
  const config = join(scratch, "verdaccio.yaml");
  const ours = { access: "$all", publish: "$all" };
  await writeFile(
    config,
    stringify({
      storage: join(scratch, "registry"),
      uplinks: { usual: { url: upstream } },
      packages: { "@cargo-records/*": ours, "**": { access: "$all", proxy: "usual" } },
      max_body_size: "100mb",
      log: { type: "file", path: join(scratch, "verdaccio.log"), level: "warn" },
    }),
  );
  // Any token will do: npm publishes nothing without one.
  const userconfig = join(scratch, "npmrc");
  await writeFile(userconfig, `registry=${url}\n//127.0.0.1:${port}/:_authToken=rehearsal\n`);
  const require = createRequire(import.meta.url);
  const bin = join(require.resolve("verdaccio/package.json"), "../bin/verdaccio");
  const child = fork(bin, ["--config", config, "--listen", `127.0.0.1:${port}`], { silent: true });
  const exited = once(child, "exit");
  await Promise.race([
    untilItAnswers(`${url}-/ping`),
    exited.then(([code]) => {
      throw new Error(`The registry ended with ${code} before it answered. See ${scratch}/verdaccio.log.`);
    }),
  ]);
  return {
    url,
    env: { npm_config_userconfig: userconfig, NPM_CONFIG_USERCONFIG: userconfig, npm_config_registry: url },
    async [Symbol.asyncDispose]() {
      child.kill("SIGKILL"); // it would wait for its clients, and what failed may still be asking
      await exited;
    },
  };
}
