const FAKE = /^redact[eé]d[ -]?(\d{1,6}|[a-z]{4})(?:[ -]?lorem)*\.?$/i;
const FILLER = "lorem";
const LETTERS = 26;
/** As many as four letters can count. */
const NUMBERS = LETTERS ** 4;
/** Length classes: below 32 characters, from 32, from 128 and from 512. */
const LENGTHS = [0, 32, 128, 512];

/**
 * A text in place of another, made from a number and from what kinds of characters and how many of them there were: upper
 * case, digits, white space, punctuation, other scripts, and a class of length. Nothing else comes from the other text.
 */
export function fakeText(text: string, number: number): string {
  return render(text, number % NUMBERS);
}

/** Whether a text is one that {@link fakeText} makes. */
export function isFakeText(text: string): boolean {
  const number = FAKE.exec(text)?.[1];
  if (number === undefined) return false;
  return render(text, /\d/.test(number) ? Number(number) : fromLetters(number.toLowerCase())) === text;
}

/** A fixed point: the rendering of a rendering is itself, because it has the same kinds of characters and class. */
function render(like: string, number: number): string {
  const spaced = /\s/.test(like);
  const punctuated = /[^\p{L}\p{N}\s]/u.test(like);
  const separator = spaced ? " " : punctuated ? "-" : "";
  // biome-ignore lint/suspicious/noControlCharactersInRegex: this is the range of ASCII.
  const word = /[^\u0000-\u007f]/.test(like) ? "redactéd" : "redacted";
  let text = `${word}${separator}${/\p{Nd}/u.test(like) ? number : toLetters(number)}`;
  const length = LENGTHS.findLast((least) => like.length >= least) ?? 0;
  while (text.length < length) text += separator + FILLER;
  if (spaced && punctuated) text += ".";
  if (!/\p{Lu}/u.test(like)) return text;
  return /\p{Ll}/u.test(like) ? `R${text.slice(1)}` : text.toUpperCase();
}

function toLetters(number: number): string {
  return number.toString(LETTERS).padStart(4, "0").replaceAll(/./g, toLetter);
}

/** Digits of base 26 are 0 to 9 and a to p; shifted, they are a to z. */
function toLetter(digit: string): string {
  return String.fromCharCode(97 + Number.parseInt(digit, LETTERS));
}

function fromLetters(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * LETTERS + letter.charCodeAt(0) - 97, 0);
}
