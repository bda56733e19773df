import { readFileSync } from "node:fs";
import { isObject, type Json } from "@cargo-records/codegen/src/openapi.ts";
import { parse } from "yaml";
import type { Bump } from "../bump.ts";
import type { Direction } from "../directions.ts";
import type { RedoclyChange } from "./redocly-diff.ts";

/** A row of `verdicts.yaml`, which explains the keys. */
export interface Verdict {
  readonly name: string;
  readonly when: {
    readonly on?: string;
    readonly kind?: RedoclyChange["kind"];
    readonly property?: string | readonly string[];
    readonly direction?: Direction;
    readonly rated?: Bump;
    readonly from?: Json;
    readonly to?: Json;
    readonly at?: string;
  };
  readonly wire: Bump;
  readonly client?: Bump;
  readonly because: string;
  readonly do?: string;
}

/** The verdict table. */
export const VERDICTS: readonly Verdict[] = parse(
  readFileSync(new URL("verdicts.yaml", import.meta.url), "utf8"),
) as Verdict[];

/** The row that decides on a change; `undefined` when Redocly's rating stands. */
export function verdictOn(
  change: RedoclyChange,
  direction: Direction,
  table: readonly Verdict[] = VERDICTS,
): Verdict | undefined {
  return table.find(({ when }) => {
    const holds: readonly boolean[] = [
      when.on === undefined || when.on === change.typeName,
      when.kind === undefined || when.kind === change.kind,
      when.property === undefined || [when.property].flat().includes(change.property ?? ""),
      when.direction === undefined || when.direction === direction,
      when.rated === undefined || when.rated === change.impact,
      when.from === undefined || covers(change.base?.value, when.from),
      when.to === undefined || covers(change.revision?.value, when.to),
      when.at === undefined || new RegExp(when.at).test((change.revision ?? change.base)?.pointer ?? ""),
    ];
    return holds.every(Boolean);
  });
}

/** Whether a value is the expected one; of an object, whether its keys hold what is expected there. `null` is absence. */
function covers(value: Json, expected: Json): boolean {
  if (isObject(expected)) return Object.entries(expected).every(([key, each]) => covers(value?.[key], each));
  return JSON.stringify(value ?? null) === JSON.stringify(expected);
}
