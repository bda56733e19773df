import { type Checkpoint, isCargoError, type OrchestrationRecord } from "@cargo-records/client";
import type { RecordJson } from "@cargo-records/mock";
import type { Heard } from "./heard.ts";

/** What a listing owes: see `Ledger`. */
export interface Books {
  readonly owed: ReadonlyMap<string, Place>;
  readonly matched: ReadonlyMap<string, unknown>;
}

/** What the place of a record in a listing follows from. */
export type Place = Pick<RecordJson, "runUuid" | "createdAt">;

export type Verdict =
  /** Everything owed came once and in order, and nothing else that never matched. */
  | { readonly kind: "exact" }
  /** A typed error says why not; what came before it is right. */
  | { readonly kind: "error"; readonly code: string; readonly reason: string | undefined }
  | { readonly kind: "wrong"; readonly why: readonly string[] };

/** Judges a listing by time. Within a millisecond the order is that of the keys, whichever comes first. */
export function judge({ owed, matched }: Books, heard: Heard, order: "desc" | "asc"): Verdict {
  const { given, seams = [], thrown, checkpoint, isEndless } = heard;
  const compare = (one: Place, other: Place): number => {
    const later = Date.parse(other.createdAt) - Date.parse(one.createdAt);
    if (later !== 0) return order === "desc" ? later : -later;
    return one.runUuid < other.runUuid ? -1 : Number(one.runUuid > other.runUuid);
  };
  const why: string[] = isEndless ? ["sends requests for ever"] : [];
  why.push(...aboutGiven({ given, seams }, matched, compare));
  const missing = missingFrom(owed, given);
  if (thrown === undefined) {
    if (missing.length > 0) why.push(`lost ${missing.length} of ${owed.size}`);
    return why.length > 0 ? { kind: "wrong", why } : { kind: "exact" };
  }
  const { error } = thrown;
  if (!isCargoError(error)) return { kind: "wrong", why: [...why, `threw ${error}, which is no CargoError`] };
  why.push(...aboutCheckpoint(checkpoint, { given, missing, compare }));
  if (why.length > 0) return { kind: "wrong", why };
  return { kind: "error", code: error.code, reason: "reason" in error ? String(error.reason) : undefined };
}

/** How many of what is owed did not come, and how many came again. */
export function countLosses(
  { owed }: Pick<Books, "owed">,
  { given }: Pick<Heard, "given">,
): { lost: number; repeated: number } {
  return {
    lost: missingFrom(owed, given).length,
    repeated: given.length - new Set(given.map(({ runUuid }) => runUuid)).size,
  };
}

function missingFrom(owed: Books["owed"], given: readonly OrchestrationRecord[]): Place[] {
  const came = new Set(given.map(({ runUuid }) => runUuid));
  return [...owed.values()].filter(({ runUuid }) => !came.has(runUuid));
}

type Compare = (one: Place, other: Place) => number;

function aboutGiven(
  { given, seams }: Required<Pick<Heard, "given" | "seams">>,
  matched: Books["matched"],
  compare: Compare,
): string[] {
  const why: string[] = [];
  const came = new Set<string>();
  for (const [index, record] of given.entries()) {
    const previous = seams.includes(index) ? undefined : given[index - 1];
    if (came.has(record.runUuid)) why.push(`item ${index} comes again`);
    else if (previous && compare(previous, record) >= 0) why.push(`item ${index} belongs before the one ahead of it`);
    if (!matched.has(record.runUuid)) why.push(`item ${index} never matched`);
    came.add(record.runUuid);
  }
  return why;
}

/** Whoever goes on from the checkpoint of an error must lose nothing, and get nothing again. */
function aboutCheckpoint(
  checkpoint: Checkpoint | undefined,
  { given, missing, compare }: { given: readonly OrchestrationRecord[]; missing: readonly Place[]; compare: Compare },
): string[] {
  if (checkpoint === undefined) return given.length > 0 ? ["threw without a checkpoint"] : [];
  const { after, unproved } = checkpoint;
  const named = new Set(unproved);
  const isBehind = (record: Place): boolean => {
    return after !== undefined && compare(record, { runUuid: after.key, createdAt: after.time }) <= 0;
  };
  const behind = missing.filter((record) => isBehind(record) || named.has(record.runUuid)).length;
  const again = given.filter((record) => !isBehind(record) && !named.has(record.runUuid)).length;
  return [
    ...(behind > 0 ? [`threw and lost ${behind} before its checkpoint`] : []),
    ...(again > 0 ? [`threw with a checkpoint before ${again} that it gave`] : []),
  ];
}
