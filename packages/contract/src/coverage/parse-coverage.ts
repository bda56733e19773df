import { isObject } from "../document.ts";
import { UnusableInput } from "../report/unusable-input.ts";
import { type Coverage, SOURCES } from "./coverage.ts";

const FORMAT = 1;
const KEYS = ["format", ...SOURCES, "missing"];

/**
 * Reads the text of a coverage file.
 *
 * @param file - Its name, for messages.
 * @throws {UnusableInput} when the text is not of format 1.
 */
export function parseCoverage(text: string, file: string): Coverage {
  const content = parseJson(text, file);
  const problem = problemOf(content);
  if (problem !== undefined) throw new UnusableInput(`${file}: ${problem}`);
  return content as Coverage;
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UnusableInput(`${file}: this is not JSON: ${(error as Error).message}`);
  }
}

function problemOf(content: unknown): string | undefined {
  if (!isObject(content)) return `expected an object with the keys ${KEYS.join(", ")}`;
  if (content["format"] !== FORMAT) return `/format is not ${FORMAT}, the only format that this version reads`;
  const unknown = Object.keys(content).find((key) => !KEYS.includes(key));
  if (unknown !== undefined) return `/${unknown} is an unknown key; expected ${KEYS.join(", ")}`;
  const noList = SOURCES.find((source) => !isListOfTexts(content[source]));
  if (noList !== undefined) return `/${noList} is not a list of points, which are texts`;
  const { missing } = content;
  if (!isObject(missing)) return "/missing is not an object from point to reason";
  const noReason = Object.keys(missing).find((point) => !isText(missing[point]));
  if (noReason !== undefined) return `/missing has no reason for "${noReason}"; say why no recording shows it`;
  const points = [...SOURCES.flatMap((source) => content[source] as string[]), ...Object.keys(missing)];
  const twice = points.find((point, index) => points.indexOf(point) < index);
  return twice === undefined ? undefined : `"${twice}" is listed twice; a point has one place`;
}

function isListOfTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every(isText);
}

function isText(value: unknown): boolean {
  return typeof value === "string" && value.trim() !== "";
}
