import { type FileHandle, open } from "node:fs/promises";
import { CommandError } from "../errors/command-error.ts";
import { fileError } from "../errors/file-error.ts";
import { EXIT } from "../exit-codes.ts";

/** A file that grows at its end. */
export interface PartialFile {
  /** How long it is. */
  readonly bytes: number;
  append(bytes: Uint8Array): Promise<void>;
  /** Returns when what was appended survives a loss of power. */
  sync(): Promise<void>;
  close(): Promise<void>;
}

/** Opens a file to go on behind so many bytes; what follows them is cut off. */
export async function openPartial(path: string, bytes: number): Promise<PartialFile> {
  try {
    const file = await open(path, bytes === 0 ? "w" : "r+");
    if (bytes > 0) await cut(file, path, bytes);
    return partialFile(file, path, bytes);
  } catch (error) {
    throw fileError(error, "write", path);
  }
}

async function cut(file: FileHandle, path: string, bytes: number): Promise<void> {
  const { size } = await file.stat();
  if (size < bytes) {
    await file.close();
    throw new CommandError(`${path} has ${size} bytes, and its checkpoint says ${bytes}: something else cut it.`, {
      exitCode: EXIT.file,
      hint: "--force starts anew.",
    });
  }
  await file.truncate(bytes);
}

function partialFile(file: FileHandle, path: string, start: number): PartialFile {
  let end = start;
  const attempt = async (action: () => Promise<unknown>): Promise<void> => {
    try {
      await action();
    } catch (error) {
      throw fileError(error, "write", path);
    }
  };
  return {
    get bytes() {
      return end;
    },
    append: (bytes) =>
      attempt(async () => {
        for (let from = 0; from < bytes.length; ) {
          const { bytesWritten } = await file.write(bytes, from, bytes.length - from, end);
          from += bytesWritten;
          end += bytesWritten;
        }
      }),
    sync: () => attempt(() => file.sync()),
    close: () => attempt(() => file.close()),
  };
}
