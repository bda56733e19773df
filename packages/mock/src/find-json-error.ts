const SPACE = /[ \t\n\r]*/y;
const TOKEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids exactly these in a string.
  /[{}[\],:]|"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** A place in a text, both numbers from 1. */
export interface TextPlace {
  line: number;
  column: number;
}

type Expected = "value" | "first value" | "key" | "first key" | "colon" | "next";

/**
 * Where a text stops being JSON; undefined when all of it is JSON.
 * `JSON.parse` names the place in some of its messages only, and quotes the text around it, which may hold a secret.
 */
export function findJsonError(text: string): TextPlace | undefined {
  const open: string[] = [];
  let expected: Expected = "value";
  let at = 0;
  for (;;) {
    at += match(SPACE, text, at)?.length ?? 0;
    const token = match(TOKEN, text, at);
    if (token === undefined) {
      const complete = at === text.length && expected === "next" && open.length === 0;
      return complete ? undefined : placeOf(text, at);
    }
    const then = step(expected, token, open);
    if (then === undefined) return placeOf(text, at);
    expected = then;
    at += token.length;
  }
}

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

function step(expected: Expected, token: string, open: string[]): Expected | undefined {
  const inside = open.at(-1);
  const endsList = token === "]" && inside === "[" && (expected === "next" || expected === "first value");
  const endsObject = token === "}" && inside === "{" && (expected === "next" || expected === "first key");
  if (endsList || endsObject) {
    open.pop();
    return "next";
  }
  if (expected === "next") return token === "," && inside ? (inside === "[" ? "value" : "key") : undefined;
  if (expected === "colon") return token === ":" ? "value" : undefined;
  if (expected === "key" || expected === "first key") return token.startsWith('"') ? "colon" : undefined;
  if ("]},:".includes(token)) return undefined;
  if (token === "[" || token === "{") {
    open.push(token);
    return token === "[" ? "first value" : "first key";
  }
  return "next";
}

function placeOf(text: string, at: number): TextPlace {
  const lines = text.slice(0, at).split("\n");
  return { line: lines.length, column: (lines.at(-1) ?? "").length + 1 };
}
