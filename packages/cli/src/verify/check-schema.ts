import { validateRecordsPage } from "@cargo-records/validators/strict";
import { isAllowed, placeOf, type SpecPlace } from "./spec-place.ts";

/** What answers hold that the description does not allow. */
export interface SchemaDeviation {
  readonly kind: "undocumented" | "null" | "new value" | "missing" | "other";
  /** Where in an answer, with * for the numbers of lists. */
  readonly pointer: string;
  readonly message: string;
  /** How often. */
  readonly count: number;
  readonly place: SpecPlace | undefined;
  /** What was there: the value of an enum, or the type of a property. */
  readonly value: string;
}

/** Holds pages against the closed twin of the description, and against what `document` allows beyond it. */
export function checkSchema(pages: readonly unknown[], document: unknown): SchemaDeviation[] {
  const found = new Map<string, SchemaDeviation>();
  for (const page of pages) {
    for (const issue of validateRecordsPage(page).issues ?? []) {
      const { path, message, got, expected } = issue;
      const kind = kindOf(expected, got);
      const place = placeOf(document, "RecordsPage", path, page);
      const value = kind === "new value" ? got.slice(1, -1) : kind === "undocumented" ? typeAt(page, path) : got;
      if (place && isAllowed(document, place, { kind, value })) continue;
      const pointer = path.map((part) => (typeof part === "number" ? "/*" : `/${part}`)).join("");
      const key = `${kind} ${pointer} ${value}`;
      const count = (found.get(key)?.count ?? 0) + 1;
      found.set(key, { kind, pointer, message, count, place, value });
    }
  }
  return [...found.values()];
}

function kindOf(expected: string, got: string): SchemaDeviation["kind"] {
  if (expected === "no such property") return "undocumented";
  if (got === "nothing") return "missing";
  if (got === "null") return "null";
  return expected.startsWith('"') && got.startsWith('"') ? "new value" : "other";
}

function typeAt(page: unknown, path: readonly (string | number)[]): string {
  const value = path.reduce<unknown>((inner, part) => (Object(inner) as Record<string | number, unknown>)[part], page);
  if (Array.isArray(value)) return "array";
  return value === null ? "null" : typeof value;
}
