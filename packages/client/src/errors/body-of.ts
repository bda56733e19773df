const MAXIMUM_KEPT_CHARACTERS = 10_000;

/** The body of an answer as an error keeps it: parsed when it is JSON, else text, cut; `undefined` when empty. */
export function bodyOf(text: string): unknown {
  if (text === "") return undefined;
  if (text.length <= MAXIMUM_KEPT_CHARACTERS) {
    try {
      return JSON.parse(text);
    } catch {
      return text;
    }
  }
  return `${text.slice(0, MAXIMUM_KEPT_CHARACTERS)}…`;
}
