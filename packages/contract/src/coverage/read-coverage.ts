import { readFile } from "node:fs/promises";
import { UnusableInput } from "../report/unusable-input.ts";
import { COVERAGE_PLACE, type Coverage } from "./coverage.ts";
import { parseCoverage } from "./parse-coverage.ts";

/** The committed coverage file. */
export const coverageFile: URL = new URL("../../coverage.json", import.meta.url);

/**
 * Reads a coverage file.
 *
 * @param file - Default: the committed one.
 * @throws {UnusableInput} when it cannot be read, or is not of format 1.
 */
export async function readCoverage(file: URL = coverageFile): Promise<Coverage> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    const { code = "unknown error" } = error as NodeJS.ErrnoException;
    throw new UnusableInput(`${COVERAGE_PLACE}: it cannot be read (${code}). It is committed: restore it with git.`);
  }
  return parseCoverage(text, COVERAGE_PLACE);
}
