import { INSTALLED } from "./installed.ts";
import { runChromium } from "./run-chromium.ts";
import { runProcess } from "./run-process.ts";
import { runWorkerd } from "./run-workerd.ts";
import type { Runtime } from "./runtime.ts";

/** Loopback and nothing else: no files, no environment. */
const DENO_ARGUMENTS = ["run", "--no-prompt", "--allow-net=127.0.0.1"];

/** Every runtime that the client promises to work on. */
export const RUNTIMES: readonly Runtime[] = [
  program("Node 22", "Node.js/22", INSTALLED.node22),
  program("Node 24", "Node.js/24", process.execPath),
  program("Node 26", "Node.js/26", INSTALLED.node26),
  program("Bun", "Bun/", INSTALLED.bun),
  program("Deno", "Deno/", INSTALLED.deno, DENO_ARGUMENTS),
  { name: "workerd", userAgent: "Cloudflare-Workers", run: runWorkerd },
  { name: "Chromium", userAgent: "Chrome/", isBrowser: true, run: runChromium },
];

function program(name: string, userAgent: string, command: string, args: readonly string[] = []): Runtime {
  return { name, userAgent, run: (context) => runProcess(command, args, context) };
}
