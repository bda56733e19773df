/**
 * What is no readable character: controls, invisible formatting, lone surrogates, line separators. A terminal would obey
 * or hide it: an escape sequence erases a line, a change of direction shows a text that is not there.
 */
const UNSAFE = /[\p{C}\p{Zl}\p{Zp}]/gu;

/** The text with every character that a terminal would obey written as JSON escapes it, such as `\u001b`. */
export function escapeControls(text: string): string {
  return text.replaceAll(UNSAFE, (character) =>
    character
      .split("")
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
      .join(""),
  );
}
