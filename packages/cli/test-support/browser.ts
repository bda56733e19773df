import { type ChildProcess, spawn } from "node:child_process";
import { createReadStream, createWriteStream } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";
import { onTestFinished } from "vitest";
import { scratch } from "./scratch.ts";

/** `pnpm test:runtimes` installs it there, outside of the workspace: it is large. */
const CHROMIUM = new URL("../../contract/runtimes/node_modules/@sparticuz/chromium/bin/chromium.br", import.meta.url);
/** No sandbox: there is none for root, as whom CI often runs, and the only pages are ours. */
const ARGUMENTS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--remote-debugging-port=0",
];

/** A tab of a real browser, driven over its debugging protocol. */
export interface Tab {
  send(method: string, params?: object): Promise<Record<string, unknown>>;
  /** What an expression comes to, once its promise is kept. */
  evaluate(expression: string): Promise<unknown>;
}

/** Opens a tab of Chromium. */
export async function openTab(): Promise<Tab> {
  const folder = await scratch();
  const binary = join(folder, "chromium");
  await pipeline(createReadStream(CHROMIUM), createBrotliDecompress(), createWriteStream(binary, { mode: 0o700 }));
  const child = spawn(binary, [...ARGUMENTS, `--user-data-dir=${join(folder, "profile")}`, "about:blank"], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  const { port } = new URL(await debuggerUrl(child));
  const [target] = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as {
    webSocketDebuggerUrl: string;
  }[];
  return connect(String(target?.webSocketDebuggerUrl));
}

async function debuggerUrl(child: ChildProcess): Promise<string> {
  for await (const line of createInterface({ input: child.stderr as NonNullable<ChildProcess["stderr"]> })) {
    const [, url] = /DevTools listening on (\S+)/.exec(line) ?? [];
    if (url) return url;
  }
  throw new Error("Chromium ended before it listened.");
}

async function connect(url: string): Promise<Tab> {
  const socket = new WebSocket(url);
  const waiting = new Map<number, PromiseWithResolvers<Record<string, unknown>>>();
  socket.addEventListener("message", ({ data }) => {
    const { id, result, error } = JSON.parse(String(data));
    if (error) waiting.get(id)?.reject(new Error(error.message));
    else waiting.get(id)?.resolve(result);
  });
  await new Promise((resolve, reject) => {
    socket.addEventListener("open", resolve);
    socket.addEventListener("error", reject);
  });
  onTestFinished(() => socket.close());
  let last = 0;
  const send: Tab["send"] = (method, params = {}) => {
    const answer = Promise.withResolvers<Record<string, unknown>>();
    last += 1;
    waiting.set(last, answer);
    socket.send(JSON.stringify({ id: last, method, params }));
    return answer.promise;
  };
  return {
    send,
    async evaluate(expression) {
      const { result, exceptionDetails } = (await send("Runtime.evaluate", {
        expression,
        awaitPromise: true,
        returnByValue: true,
      })) as { result: { value: unknown }; exceptionDetails?: unknown };
      if (exceptionDetails) throw new Error(JSON.stringify(exceptionDetails));
      return result.value;
    },
  };
}
