import { readYaml } from "./read-yaml.ts";
import { UnusableInput } from "./unusable-input.ts";

/** A finding that we accept, and why. */
export interface Exception {
  rule: string;
  /** A JSON pointer, or a glob over pointers such as `#/components/schemas/**`. */
  place: string;
  reason: string;
  /** The day on which somebody should ask whether the reason still holds, such as `2027-05-24`. */
  review: string;
}

const KEYS = ["rule", "place", "reason", "review"] as const;

/** The list of exceptions in a YAML file; an entry of another form is an `UnusableInput`. */
export function readExceptions(file: string): Exception[] {
  const entries = readYaml(file);
  if (!Array.isArray(entries)) throw new UnusableInput(`${file}: expected a list of exceptions`);
  return entries.map((entry, index) => {
    const problem = problemOf(entry);
    if (problem) throw new UnusableInput(`${file}: exception ${index + 1} ${problem}`);
    return entry;
  });
}

function problemOf(entry: unknown): string | undefined {
  if (typeof entry !== "object" || entry === null) return `is not an object with the keys ${KEYS.join(", ")}`;
  const values = entry as Record<string, unknown>;
  const unknown = Object.keys(values).find((key) => !KEYS.some((known) => known === key));
  if (unknown !== undefined) return `has the unknown key "${unknown}"`;
  const missing = KEYS.find((key) => typeof values[key] !== "string" || values[key].trim() === "");
  if (missing !== undefined) return `has no text under "${missing}"`;
  if (!isDate(String(values["review"]))) return `has a "review" that is no date like 2027-05-24: ${values["review"]}`;
  return undefined;
}

function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
}
