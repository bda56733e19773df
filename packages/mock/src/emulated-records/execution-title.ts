import type { GraphNode } from "./graph.ts";
import type { Random } from "./random.ts";
import type { Subject } from "./subjects.ts";

/** Where a summary is cut. */
const MAX_SUMMARY_LENGTH = 48;

/** What a successful execution says about its result; null for nodes that have nothing to say. */
export function executionTitle(
  { json, spec, children }: GraphNode,
  child: number | null,
  items: number,
  { name, handle }: Subject,
  random: Random,
): string | null {
  switch (json.slug) {
    case "qualify":
      return child === null ? "❌ The condition did not match" : "✅ The condition matched";
    case "is_qualified":
    case "is_known":
      return child === 0 ? "✅ Condition 1 matched" : "❌ No condition matched";
    case "pick_segment":
      return child === children.length - 1 ? "Default case" : `Case ${(child ?? 0) + 1}`;
    case "for_each_contact":
      return items === 0 ? "No contacts" : `${items} ${items === 1 ? "contact" : "contacts"}`;
    case "enrich_company":
      return `${name}, ${10 + random.below(5_000)} employees`;
    case "find_email":
      return `${handle}@example.com`;
    case "search_crm":
      return random.chance(0.5) ? name : "Nothing found";
    case "post_slack":
      return random.chance(0.1) ? "Sent to #new-accounts 🎉" : "Sent to #new-accounts";
    case "score":
      return random.chance(0.1) ? `Score −${(1 + random.below(200)) / 10}` : `Score ${random.below(101)}`;
    case "find_duplicates":
      return `${random.below(3)} Treffer`;
    case "write_intro":
      return summary(`{"intro":"${name}, your note on harbour cranes made us think","tone":"calm"}`);
    case "research":
      return summary(`{"sells":"${random.pick(PRODUCTS)}","since":${1950 + random.below(75)},"source":"${handle}"}`);
    default:
      return spec.kind === "connector" ? "Saved" : null;
  }
}

const PRODUCTS = [
  "bicycle lamps and bells",
  "café furniture",
  "тёплые пледы",
  "cargo nets",
  "紙とインク",
  "sea charts",
];

/** Cuts by characters, so that none is broken in two. */
function summary(answer: string): string {
  return `✅ ${Array.from(answer.slice(0, 2 * MAX_SUMMARY_LENGTH))
    .slice(0, MAX_SUMMARY_LENGTH)
    .join("")}…`;
}
