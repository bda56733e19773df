import { isObject } from "../document.ts";
import { readYamlList } from "../read-yaml-list.ts";
import { ENGINES, type EngineName } from "./engine.ts";

/** From the root of the repository. */
export const EXPLANATIONS_FILE = "packages/contract/src/engines/explanations.yaml";

const KEYS = ["engine", "cases", "verdict", "reason"] as const;
const VERDICTS = ["missed", "also found"] as const;

/** Disagreements that have one reason. */
export interface Explanation {
  readonly engine: EngineName;
  /** The names of cases, or globs over names such as `bad-request/*.json`. */
  readonly cases: readonly string[];
  /** What the engine did: `missed` what our suite found, or `also found` something where our suite found nothing. */
  readonly verdict: (typeof VERDICTS)[number];
  /** What the engine does not do, or does in another way. */
  readonly reason: string;
}

/** The explanations of the repository at `root`; a file of another form is an `UnusableInput` that names the line. */
export function readExplanations(root: string): Explanation[] {
  return readYamlList(root, EXPLANATIONS_FILE, problemOf);
}

function problemOf(entry: unknown): string | undefined {
  if (!isObject(entry)) return `is not an object with the keys ${KEYS.join(", ")}`;
  const unknown = Object.keys(entry).find((key) => !KEYS.some((known) => known === key));
  if (unknown !== undefined) return `has the unknown key "${unknown}"; known are ${KEYS.join(", ")}`;
  const { cases, ...texts } = entry;
  const listed = Array.isArray(cases) && cases.length > 0 && cases.every(isText);
  if (!listed) return `has no list of names, or of globs over names, under "cases"`;
  const missing = KEYS.find((key) => key !== "cases" && !isText(texts[key]));
  if (missing !== undefined) return `has no text under "${missing}"`;
  return notOneOf(entry, "engine", ENGINES) ?? notOneOf(entry, "verdict", VERDICTS);
}

function isText(value: unknown): boolean {
  return typeof value === "string" && value.trim() !== "";
}

function notOneOf(entry: Record<string, unknown>, key: string, values: readonly unknown[]): string | undefined {
  return values.includes(entry[key]) ? undefined : `has another "${key}" than ${values.join(", ")}: ${entry[key]}`;
}
