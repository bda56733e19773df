import { isUuid } from "./fake-uuid.ts";

const TOKEN = /[A-Za-z0-9+/_=-]{16,}/g;
const PIECE = /[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g;
const RUN = /[A-Za-z0-9]{16,}/g;
const SWITCH = /[a-z](?=\d)|\d(?=[a-z])/gi;
/** From letters to digits or back; an identifier with a version or two has up to four. */
const MOST_SWITCHES = 4;
/** A digest. */
const HEXADECIMAL = /^(?=.*\d)[\da-f]{32,}$/i;
const LETTER = /[a-z]/gi;
const VOWEL = /[aeiouy]/gi;
/** Words of identifiers have at least three letters in the mean; the pieces of random text one or two. */
const MOST_PIECES_PER_CHARACTER = 0.34;
/** In fewer letters, the share of vowels says nothing. */
const LEAST_LETTERS = 14;
/** English has 0.4; random letters have 0.23. */
const FEWEST_VOWELS_PER_LETTER = 0.27;

/**
 * Whether a text holds something that looks like a key: at least 16 characters that are no UUID and not made of words.
 * This is entropy as a reader judges it: that of the characters alone cannot tell `enrichCompanyFromDomain` from a key.
 * Limit: a secret made of words passes. Values are therefore kept by their names, and this only looks at what is kept.
 */
export function isRandomLooking(text: string): boolean {
  return (text.match(TOKEN) ?? []).some((token) => !isUuid(token) && isRandomToken(token));
}

function isRandomToken(token: string): boolean {
  const pieces = token.match(PIECE) ?? [];
  const letters = token.match(LETTER)?.length ?? 0;
  return (
    HEXADECIMAL.test(token) ||
    pieces.length / pieces.join("").length > MOST_PIECES_PER_CHARACTER ||
    (letters >= LEAST_LETTERS && (token.match(VOWEL)?.length ?? 0) / letters < FEWEST_VOWELS_PER_LETTER) ||
    (token.match(RUN) ?? []).some((run) => (run.match(SWITCH)?.length ?? 0) > MOST_SWITCHES)
  );
}
