import {
  BUMPS,
  type Bump,
  type BumpPerPackage,
  bumpAt,
  ifNoticed,
  isAtLeast,
  largest,
  PACKAGES,
  type Package,
  type Versions,
} from "../bump.ts";
import type { RatedDifference } from "../compare-specs.ts";
import { type Subject, subjectsOf } from "./subjects.ts";

const IN_WORDS: Readonly<Record<Bump, string>> = {
  major: "breaking",
  minor: "new",
  patch: "nothing new",
  none: "nothing new",
};

/** The line of a changeset's head that gives a package its bump. */
export function bumpLine(name: Package, bump: Bump): string {
  return `"@cargo-records/${name}": ${bump}`;
}

/** The bumps that packages need at their versions, without those that need none. */
export function neededBumps(bumps: BumpPerPackage, versions: Versions): (readonly [Package, Bump])[] {
  return PACKAGES.map((name) => [name, bumpAt(versions[name], bumps[name])] as const).filter(([, b]) => b !== "none");
}

/** The changeset: bumps, then each change with what it is on the wire, in the types and in the client, worst first. */
export function renderChangeset(difference: RatedDifference, versions: Versions): string {
  const head = neededBumps(difference.bumps, versions).map(([name, bump]) => bumpLine(name, bump));
  const subjects = subjectsOf(difference).sort((a, b) => weightOf(b) - weightOf(a));
  const told = subjects.filter((subject) => isAtLeast(worstOf(subject), "minor"));
  const others = subjects.length - told.length;
  return [
    "---",
    ...head,
    "---",
    "",
    told.length === 0 ? "The API description says the same in other words." : "The API description changed.",
    "",
    ...told.flatMap(renderSubject),
    ...(others > 0 && told.length > 0 ? [`${others} more that nobody has to act on.`, ""] : []),
  ].join("\n");
}

function renderSubject(subject: Subject): string[] {
  const { name, wire, types, client, bumps } = subject;
  const ofWire = ifNoticed(largest(wire.map((change) => change.wire)));
  const ofTypes = ifNoticed(largest(types.map((change) => change.types)));
  const packages = PACKAGES.filter((each) => bumps[each] === worstOf(subject)).join(", ");
  const lines = [
    // What a key of ours makes of the client is no change on the wire.
    ...wire.map((change) =>
      isAtLeast(change.wire, change.client)
        ? (["Wire", change.wire, change] as const)
        : (["Client", change.client, change] as const),
    ),
    ...types.map((change) => ["Types", change.types, change] as const),
    ...client.map((change) => ["Client", change.client, change] as const),
  ];
  return [
    `**\`${name}\`: ${IN_WORDS[worstOf(subject)]}** for ${packages}.`,
    ...(ofWire === ofTypes
      ? []
      : [`The two diffs disagree: ${IN_WORDS[ofWire]} on the wire, ${IN_WORDS[ofTypes]} in the types.`]),
    "",
    ...lines.map(([view, bump, { pointer, words, todo }]) => {
      return `- ${view}, ${bump}: ${words}${bump === "patch" ? "" : ` To do: ${todo}`} At \`${pointer}\`.`;
    }),
    "",
  ];
}

function worstOf({ bumps }: Subject): Bump {
  return largest(Object.values(bumps));
}

function weightOf(subject: Subject): number {
  return BUMPS.indexOf(worstOf(subject));
}
