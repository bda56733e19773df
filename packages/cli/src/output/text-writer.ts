import type { Writable } from "node:stream";
import { BrokenPipeError } from "../errors/broken-pipe-error.ts";
import { fileError } from "../errors/file-error.ts";

/** Writes text to a stream, no faster than it is taken. */
export interface TextWriter {
  /**
   * @throws {BrokenPipeError} when nobody reads any more.
   * @throws {CommandError} when it cannot be written, for example because the disk is full.
   */
  write(text: string): Promise<void>;
}

/** @param interrupted - Ends a wait for a reader that does not read. */
export function textWriter(stream: Writable, interrupted: AbortSignal): TextWriter {
  let failure: Error | undefined;
  stream.on("error", (error) => {
    failure ??= error;
  });
  const check = (): void => {
    if (failure === undefined) return;
    const { code } = failure as NodeJS.ErrnoException;
    if (code === "EPIPE" || code === "ERR_STREAM_DESTROYED") throw new BrokenPipeError();
    throw fileError(failure, "write", "the output");
  };
  return {
    async write(text) {
      check();
      if (text === "") return;
      const { promise, resolve } = Promise.withResolvers<void>();
      const onAbort = (): void => resolve();
      interrupted.addEventListener("abort", onAbort);
      // The callback comes when the text was taken, or when it never will be.
      stream.write(text, () => resolve());
      await promise;
      interrupted.removeEventListener("abort", onAbort);
      check();
    },
  };
}
