const WINDOW = 10;

/**
 * The secrets that stand in a text, plain or encoded, or ten characters of one. Written without a look at the recorder's
 * own search: it decodes nothing, but encodes each secret in every way that a canary is.
 */
export function leaksIn(text: string, secrets: readonly string[]): string[] {
  const plain = text.toLowerCase();
  // A file is JSON: its texts as they are read, beside how they are written.
  const read = plain
    .replaceAll(/\\u([\da-f]{4})/g, (_, unit) => String.fromCharCode(Number.parseInt(unit, 16)))
    .replaceAll("\\", "");
  return secrets.filter((secret) =>
    spellings(secret).some((spelling) => plain.includes(spelling) || read.includes(spelling)),
  );
}

function spellings(secret: string): string[] {
  const encoded = [
    encodeURIComponent(secret),
    hex(secret),
    hex(secret).replaceAll(/../g, "%$&"),
    secret.replaceAll("\\", ""),
  ];
  const base64 = ["", "a", "ab"].map((before) =>
    Buffer.from(before + secret)
      .toString("base64")
      .slice(4, -4),
  );
  const urlSafe = base64.map((code) => code.replaceAll("+", "-").replaceAll("/", "_"));
  // The ends of a phrase and of a JWT are common to many.
  const windows = Array.from({ length: Math.max(1, secret.length - WINDOW + 1) }, (_, at) =>
    secret.slice(at, at + WINDOW),
  );
  return [...encoded, ...base64, ...urlSafe, ...(isDistinct(secret) ? windows : [secret])].map((form) =>
    form.toLowerCase(),
  );
}

function isDistinct(secret: string): boolean {
  return !secret.startsWith("eyJ") && !secret.includes("@") && !/^[a-z-]+\d*$/.test(secret);
}

function hex(text: string): string {
  return Buffer.from(text).toString("hex");
}
