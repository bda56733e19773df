import { spawn } from "node:child_process";
import { once } from "node:events";
import { freePort } from "../src/free-port.ts";

/** A Redis on loopback that keeps nothing. */
export interface Redis extends AsyncDisposable {
  readonly url: string;
}

/** @throws {Error} when there is no `redis-server` on the path, or it does not start. */
export async function startRedis(): Promise<Redis> {
  const port = await freePort();
  const args = ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"];
  const child = spawn("redis-server", args, { stdio: ["ignore", "pipe", "inherit"] });
  const started = Promise.withResolvers<void>();
  child.once("error", (cause) =>
    started.reject(new Error("There is no redis-server: install it, as .ci/run does.", { cause })),
  );
  child.once("exit", (code) => started.reject(new Error(`redis-server ended with ${code}.`)));
  child.stdout.on("data", (said) => String(said).includes("Ready to accept connections") && started.resolve());
  await started.promise;
  return {
    url: `redis://127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      const ended = once(child, "exit");
      child.kill("SIGKILL");
      await ended;
    },
  };
}
