import { CREDENTIAL_HEADERS } from "./check-headers.ts";
import { jsonPointer } from "./json-pointer.ts";

/** Shorter pieces are no secret, and hiding them would tear holes into ordinary words. */
const SHORTEST_SECRET = 6;
const SCHEME = /^(?:basic|bearer|digest|token)$/i;

/** A function that hides, wherever a text repeats them, the credentials that came with a request's headers. */
export function hideCredentials(headers: Headers): (text: string) => string {
  const secrets = CREDENTIAL_HEADERS.flatMap((name) => piecesOf(headers.get(name) ?? ""))
    .filter((piece) => piece.length >= SHORTEST_SECRET && !SCHEME.test(piece))
    .flatMap(spellingsOf);
  // Longest first: a part of a secret must not be replaced before the whole.
  const ordered = [...new Set(secrets)].sort((a, b) => b.length - a.length);
  return (text) => ordered.reduce((hidden, secret) => hidden.replaceAll(secret, "(hidden)"), text);
}

/** The whole value, its words, and what follows the name in each `name=value`. */
function piecesOf(value: string): string[] {
  const words = value.split(/[\s;,]+/);
  return [value, ...words, ...words.map((word) => word.slice(word.indexOf("=") + 1))];
}

/** How a secret looks in plain text, in a URL, in JSON and in a JSON pointer. */
function spellingsOf(piece: string): string[] {
  return [piece, encodeURIComponent(piece), JSON.stringify(piece).slice(1, -1), jsonPointer("", piece).slice(1)];
}
