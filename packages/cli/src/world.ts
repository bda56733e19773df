import type { ReadStream, WriteStream } from "node:tty";

/** What the command knows of the outside: everything it reads, writes, waits for and asks. */
export interface World {
  /** What stands after the name of the command. */
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: ReadStream;
  readonly stdout: WriteStream;
  readonly stderr: WriteStream;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly fetch: typeof globalThis.fetch;
  /** Aborts when the user interrupts; its reason is an `InterruptedError`. */
  readonly interrupted: AbortSignal;
}
