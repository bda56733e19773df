import { isObject } from "../document.ts";
import { readYamlList } from "../read-yaml-list.ts";

/** From the root of the repository. */
export const ACCEPTED_FILE = "packages/contract/accepted.yaml";

const REQUIRED = ["check", "place", "reason", "review"] as const;
const KNOWN: readonly string[] = [...REQUIRED, "pointer"];

/** Findings that we accept, and why. */
export interface AcceptedEntry {
  readonly check: string;
  /** The place of a finding, or a glob over places such as `unavailable/*.json`. */
  readonly place: string;
  /** A JSON pointer, or a glob over pointers; anywhere in the place when absent. */
  readonly pointer?: string;
  readonly reason: string;
  /** The day on which somebody should ask whether the reason still holds, such as `2027-05-24`. */
  readonly review: string;
}

/** The accepted findings of the repository at `root`; a file of another form is an `UnusableInput` that names the line. */
export function readAccepted(root: string): AcceptedEntry[] {
  return readYamlList(root, ACCEPTED_FILE, problemOf);
}

function problemOf(entry: unknown): string | undefined {
  if (!isObject(entry)) return `is not an object with the keys ${REQUIRED.join(", ")}`;
  const unknown = Object.keys(entry).find((key) => !KNOWN.includes(key));
  if (unknown !== undefined) return `has the unknown key "${unknown}"; known are ${KNOWN.join(", ")}`;
  const without = KNOWN.find((key) => !isText(entry[key]) && (key !== "pointer" || key in entry));
  if (without !== undefined) return `has no text under "${without}"`;
  if (!isDate(String(entry["review"]))) return `has a "review" that is no date like 2027-05-24: ${entry["review"]}`;
  return undefined;
}

function isText(value: unknown): boolean {
  return typeof value === "string" && value.trim() !== "";
}

function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
}
