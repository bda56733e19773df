import { EXIT } from "../exit-codes.ts";
import { CommandError } from "./command-error.ts";

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "it, or a folder above it, is not there",
  EACCES: "this user may not",
  EPERM: "this user may not",
  EROFS: "its file system is read-only",
  EISDIR: "it is a folder",
  ENOTDIR: "a part of its path is no folder",
  ENOSPC: "no space is left",
  EDQUOT: "the quota is used up",
  EFBIG: "it would be too large",
};

/** A file that cannot be read or written, in words. Other errors are handed back as they are. */
export function fileError(cause: unknown, action: "read" | "write", path: string): unknown {
  const { code } = Object(cause) as { code?: unknown };
  if (typeof code !== "string" || !/^E[A-Z]+$/.test(code)) return cause;
  return new CommandError(`Cannot ${action} ${path}: ${REASONS[code] ?? code}.`, { exitCode: EXIT.file, cause });
}
