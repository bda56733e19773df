/** Longer texts are not looked into more than once, to bound the work. */
const LONGEST_FOR_DEPTH = 8192;
const MOST_VIEWS = 400;
const DEPTH = 3;

const PERCENT = /(?:%[0-9a-f]{2})+/gi;
const JSON_ESCAPE = /\\(?:u([0-9a-f]{4})|(["\\/bfnrt]))/gi;
const CHARACTER_REFERENCE = /&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi;
const BASE64 = /[A-Za-z0-9+/_-]{8,}/g;
const HEX = /(?:[0-9a-f]{2}[\s:-]?){6,}/gi;
const ESCAPED: Readonly<Record<string, string>> = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" };

/** A text and what it says when it is decoded, up to three layers deep, whatever the layers are and where they begin. */
export function decodedViews(text: string): Set<string> {
  const views = new Set([text]);
  let layer = [text];
  for (let depth = 0; depth < DEPTH && layer.length > 0; depth += 1) {
    const deeper: string[] = [];
    for (const view of layer.flatMap(decode)) {
      if (views.has(view) || views.size > MOST_VIEWS) continue;
      views.add(view);
      if (view.length <= LONGEST_FOR_DEPTH) deeper.push(view);
    }
    layer = deeper;
  }
  return views;
}

function decode(text: string): string[] {
  const squeezed = text.replaceAll(/\s+/g, "");
  return [
    text.replaceAll("+", " "),
    // Line breaks, as in wrapped base64, must not hide anything.
    squeezed,
    text.replaceAll(PERCENT, (run) => Buffer.from(run.replaceAll("%", ""), "hex").toString()),
    text.replaceAll(JSON_ESCAPE, (_, code, letter) => (code ? character(code, 16) : (ESCAPED[letter] ?? letter))),
    text.replaceAll(CHARACTER_REFERENCE, (_, hex, decimal) => character(hex ?? decimal, hex ? 16 : 10)),
    ...[...squeezed.matchAll(BASE64)].flatMap(([run]) => fromBase64(run)),
    ...[...text.matchAll(HEX)].flatMap(([run]) => fromHex(run.replaceAll(/[\s:-]/g, ""))),
  ];
}

function character(code: string, base: number): string {
  const point = Number.parseInt(code, base);
  return point <= 0x10ffff ? String.fromCodePoint(point) : "";
}

/** From each of four places on: letters that stand before a code shift its groups. Node reads both alphabets. */
function fromBase64(run: string): string[] {
  return [0, 1, 2, 3].map((start) => Buffer.from(run.slice(start), "base64").toString());
}

function fromHex(run: string): string[] {
  return [0, 1].map((start) => Buffer.from(run.slice(start), "hex").toString());
}
