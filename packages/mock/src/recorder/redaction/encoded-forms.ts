/** Shorter pieces of an encoded secret turn up by chance. */
const SHORTEST_FORM = 6;

/**
 * How a secret can be spelled in a file: plain, escaped for JSON, percent-encoded, in hexadecimal, and in base64 and
 * base64url from each of three places on. In lower case, to be looked for in a text in lower case.
 */
export function encodedForms(secret: string): string[] {
  const bytes = Buffer.from(secret);
  const hex = bytes.toString("hex");
  const forms = [
    secret,
    JSON.stringify(secret).slice(1, -1),
    encodeURIComponent(secret.toWellFormed()),
    new URLSearchParams([["", secret]]).toString().slice(1),
    hex,
    hex.replaceAll(/../g, "%$&"),
    [...secret].map(unicodeEscape).join(""),
    ...[0, 1, 2].flatMap((shift) => base64Forms(bytes, shift)),
  ];
  return [...new Set(forms.map((form) => form.toLowerCase()))].filter((form) => form.length >= SHORTEST_FORM);
}

function unicodeEscape(character: string): string {
  return character.replaceAll(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** The digits that come from the secret alone, when `shift` bytes stand before it and any stand after it. */
function base64Forms(bytes: Buffer, shift: number): string[] {
  const bits = (shift + bytes.length) * 8;
  const first = Math.ceil((shift * 8) / 6);
  const code = Buffer.concat([Buffer.alloc(shift), bytes])
    .toString("base64")
    .slice(first, Math.floor(bits / 6));
  return [code, code.replaceAll("+", "-").replaceAll("/", "_")];
}
