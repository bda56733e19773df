/** From 0 to below 1. */
export type Random = () => number;

const SPACES = ["", "", "", "", " ", "\n", "\t", "\r\n  "];
const NUMBERS = ["0", "-0", "7", "-12", "3.25", "1e3", "1E-7", "-0.5e+2", "12345678901234567890", "1e400"];
const CHARACTERS = ["a", "b", "}", "]", "{", "[", ",", ":", '\\"', "\\\\", "\\/", "\\n", "\\u00e9", "\\ud83d\\ude00"];
const WIDE = ["é", "ü", "東", "😀", "\u2028", "\ufeff", "\\ud800"];
const DEEPEST = 4;

/** A text of a list as a server may write it: any spacing, escapes, numbers and order of keys, and values of every kind. */
export function randomDocument(random: Random): string {
  const others = Array.from({ length: below(random, 3) }, (_, index) =>
    member(`"k${index}"`, value(random, 1), random),
  );
  const items = Array.from({ length: below(random, 8) }, () => item(random));
  const records = member(chance(random, 0.1) ? '"rec\\u006frds"' : '"records"', list(items, random), random);
  const place = below(random, others.length + 1);
  return `${space(random)}{${[...others.slice(0, place), records, ...others.slice(place)].join(",")}}${space(random)}`;
}

/** Most items of a list look alike. */
function item(random: Random): string {
  if (chance(random, 0.2)) return value(random, 1);
  const members = ["id", "text", "nested"].map((key) => member(`"${key}"`, value(random, 2), random));
  return `{${members.join(",")}}`;
}

function value(random: Random, depth: number): string {
  const kind = below(random, depth >= DEEPEST ? 3 : 5);
  if (kind === 0) return pick(random, ["null", "true", "false"]);
  if (kind === 1) return pick(random, NUMBERS);
  if (kind === 2) return text(random);
  const parts = Array.from({ length: below(random, 4) }, () => value(random, depth + 1));
  if (kind === 3) return list(parts, random);
  return `{${parts.map((part) => member(key(random), part, random)).join(",")}}`;
}

/**
 * Without escapes: V8 13.6 reads `[{"":1,"\/\\":2},{"":3,"\\\/":4}]` as if the first object had the key of the second.
 */
function key(random: Random): string {
  const plain = [...CHARACTERS, ...WIDE].filter((character) => !character.startsWith("\\"));
  return `"${Array.from({ length: below(random, 6) }, () => pick(random, plain)).join("")}"`;
}

function text(random: Random): string {
  const characters = chance(random, 0.3) ? [...CHARACTERS, ...WIDE] : CHARACTERS;
  return `"${Array.from({ length: below(random, 10) }, () => pick(random, characters)).join("")}"`;
}

function list(parts: readonly string[], random: Random): string {
  return `[${space(random)}${parts.map((part) => part + space(random)).join(`,${space(random)}`)}]`;
}

function member(key: string, part: string, random: Random): string {
  return `${space(random)}${key}${space(random)}:${space(random)}${part}${space(random)}`;
}

function space(random: Random): string {
  return pick(random, SPACES);
}

function pick(random: Random, texts: readonly string[]): string {
  return texts[below(random, texts.length)] ?? "";
}

function below(random: Random, end: number): number {
  return Math.floor(random() * end);
}

function chance(random: Random, share: number): boolean {
  return random() < share;
}
