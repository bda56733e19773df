/** Control characters, and those that turn the direction of text: both could make a terminal show what is not there. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for.
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Text that is safe to show on a terminal: line breaks become spaces, and other control characters a mark. */
export function printable(text: string): string {
  return text.replace(/\r?\n|\t/g, " ").replace(UNSAFE, "\ufffd");
}
