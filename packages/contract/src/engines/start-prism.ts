import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const PRISM = fileURLToPath(import.meta.resolve("@stoplight/prism-cli/dist/index.js"));
/** The character after the port may be a colour, and tells that the port is whole. */
const LISTENING = /listening on .*?(http:\/\/[\d.]+:\d+)\D/;

/** Of its output, which has a line or two for every request. */
const MOST_CHARACTERS = 8192;

/** A running proxy, which ends when it is disposed of. */
export interface RunningPrism extends AsyncDisposable {
  /** Scheme, host and port, without a slash at the end. */
  readonly url: string;
}

/** Starts Prism as a validating proxy for a document on a free port of this machine. */
export async function startPrism(
  specPath: string,
  upstream: string,
  options: readonly string[] = [],
): Promise<RunningPrism> {
  const args = [PRISM, "proxy", specPath, upstream, "--host", "127.0.0.1", "--port", "0", ...options];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
  const closed = once(child, "close");
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  let said = "";
  const hear = (text: string) => {
    said = (said + text).slice(-MOST_CHARACTERS);
    const url = LISTENING.exec(said)?.[1];
    if (url !== undefined) resolve(url);
  };
  child.stdout.setEncoding("utf8").on("data", hear);
  child.stderr.setEncoding("utf8").on("data", hear);
  child.once("close", () => reject(new Error(`Prism ended before it listened. It said:\n${said.trim()}`)));
  return {
    url: await promise,
    async [Symbol.asyncDispose]() {
      child.kill();
      await closed;
    },
  };
}
