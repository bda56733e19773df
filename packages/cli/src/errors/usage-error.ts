import { EXIT } from "../exit-codes.ts";
import { CommandError } from "./command-error.ts";

/** The command line cannot be used. */
export function usageError(message: string, hint?: string): CommandError {
  return new CommandError(message, { exitCode: EXIT.usage, ...(hint !== undefined && { hint }) });
}
