import { readFile } from "node:fs/promises";
import { CommandError } from "../errors/command-error.ts";
import { fileError } from "../errors/file-error.ts";
import { usageError } from "../errors/usage-error.ts";
import { EXIT } from "../exit-codes.ts";
import type { World } from "../world.ts";
import { promptHidden } from "./prompt-hidden.ts";

/** What a header can carry. */
const USABLE = /^[\x21-\x7e]+$/;

/**
 * The token: of the file, else of `CARGO_API_TOKEN`, else what is typed at a prompt that shows nothing. No error holds any
 * part of it.
 *
 * @throws {CommandError} when there is none, or when it is not one line of visible ASCII.
 */
export async function readToken(file: string | undefined, world: World): Promise<string> {
  if (file !== undefined) return checked(withoutLineEnd(await textOf(file)), `The token in ${file}`);
  const fromEnv = world.env["CARGO_API_TOKEN"];
  if (fromEnv) return checked(fromEnv, "The token in CARGO_API_TOKEN");
  if (world.stdin.isTTY && world.stderr.isTTY) {
    return checked(await promptHidden("Cargo API token (not shown): ", world), "The token");
  }
  throw new CommandError("No token.", {
    exitCode: EXIT.auth,
    hint: "Set CARGO_API_TOKEN, or name a file with --token-file. `cargo-records emulate` serves made-up records to any token.",
  });
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    throw fileError(error, "read", file);
  }
}

/** Files that an editor wrote end in a line break. */
function withoutLineEnd(text: string): string {
  return text.replace(/\r?\n$/, "");
}

function checked(token: string, what: string): string {
  if (USABLE.test(token)) return token;
  const problem =
    token === "" ? "is empty" : "holds a space, a line break or another character that a header cannot carry";
  throw usageError(`${what} ${problem}.`, "A token is one line, without spaces. Check how it was written or copied.");
}
