import type { Document } from "@cargo-records/codegen/src/openapi.ts";
import { type Bump, ifNoticed } from "../bump.ts";
import { type Direction, directionOf, schemaDirections } from "../directions.ts";
import { keysOf } from "../json-pointer.ts";
import type { RedoclyChange } from "./redocly-diff.ts";
import { VERDICTS, type Verdict, verdictOn } from "./verdicts.ts";
import { inWords } from "./words.ts";

/** A change of what travels between client and server, or of the words about it. */
export interface WireChange {
  readonly pointer: string;
  readonly words: string;
  readonly wire: Bump;
  /** What the change asks of the client, beside its types. */
  readonly client: Bump;
  /** Whether a named schema changed: each of those has a validator. */
  readonly inSchema: boolean;
  readonly todo: string;
}

/** Redocly's changes with our ratings. */
export function wireChanges(
  found: readonly RedoclyChange[],
  before: Document,
  after: Document,
  table: readonly Verdict[] = VERDICTS,
): WireChange[] {
  const ofSchema = schemaDirections(before, after);
  return found.map((change) => {
    const pointer = (change.revision ?? change.base)?.pointer ?? change.path;
    // A response under `components` shows its direction only in the way that led to it.
    const direct = directionOf(pointer, ofSchema);
    const direction = direct === "none" ? directionOf(change.path, ofSchema) : direct;
    const verdict = verdictOn(change, direction, table);
    const wire = verdict?.wire ?? change.impact;
    return {
      pointer,
      words: inWords(change, change.revision ? after : before),
      wire,
      client: verdict?.client ?? ifNoticed(wire),
      inSchema: keysOf(pointer)[1] === "schemas",
      todo: verdict?.do ?? todoOf(wire, direction),
    };
  });
}

function todoOf(wire: Bump, direction: Direction): string {
  if (wire === "minor") return "Nothing; use it when you want to.";
  if (wire !== "major") return "Nothing.";
  if (direction === "request") return "Change what you send.";
  if (direction === "response") return "Change the code that reads it.";
  return direction === "both" ? "Change what you send and the code that reads it." : "Change the calls that use it.";
}
