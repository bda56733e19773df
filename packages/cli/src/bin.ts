#!/usr/bin/env node
import { InterruptedError } from "./errors/interrupted-error.ts";
import { EXIT } from "./exit-codes.ts";
import { main } from "./main.ts";

const controller = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, () => {
    // The second time the user means it.
    if (controller.signal.aborted) process.exit(EXIT.interrupted);
    controller.abort(new InterruptedError());
  });
}
// The writer notices a pipe that nobody reads; without a listener, Node would print a stack trace.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});

process.exitCode = await main({
  argv: process.argv.slice(2),
  env: process.env,
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  now: Date.now,
  fetch: globalThis.fetch,
  interrupted: controller.signal,
});
