import { createHash } from "node:crypto";

/** Secrets of every kind, the same ones every time. No two share ten characters. */
export function canaryValue(index: number): { kind: string; value: string } {
  const kinds = Object.keys(KINDS);
  const kind = kinds[index % kinds.length] ?? "";
  return { kind, value: KINDS[kind]?.(`canary ${index}`) ?? "" };
}

const KINDS: Readonly<Record<string, (seed: string) => string>> = {
  token: (seed) => letters(seed, 28),
  password: (seed) => `p"ä\\${letters(seed, 14)}/+ ~`,
  stripe: (seed) => `sk_live_${letters(seed, 24)}`,
  email: (seed) => `${letters(seed, 14)}@corp.test`,
  hexadecimal: (seed) => hash(seed).toString("hex").slice(0, 40),
  uuid: (seed) =>
    hash(seed)
      .toString("hex")
      .replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, "$1-$2-4$3-a$4-$5"),
  jwt: (seed) => [`{"alg":"${letters(seed, 6)}"}`, `{"sub":"${letters(seed, 12)}"}`, seed].map(base64url).join("."),
  phrase: (seed) => [...hash(seed).subarray(0, 5)].map((byte) => WORDS[byte % WORDS.length]).join("-") + hash(seed)[6],
  digits: (seed) => hash(seed).readBigUInt64BE().toString().padStart(20, "7").slice(0, 16),
  amazon: (seed) =>
    `AKIA${letters(seed, 32)
      .replaceAll(/[^A-Z0-9]/g, "")
      .padEnd(16, "Q7ZK2XW9")
      .slice(0, 16)}`,
};

const WORDS = ["maple", "otter", "harbour", "violet", "canyon", "ember", "willow", "granite", "meadow", "falcon"];

function hash(seed: string): Buffer {
  return createHash("sha256").update(seed).digest();
}

function letters(seed: string, length: number): string {
  return hash(seed)
    .toString("base64")
    .replaceAll(/[^A-Za-z0-9]/g, "x")
    .slice(0, length);
}

function base64url(text: string): string {
  return Buffer.from(text).toString("base64url");
}
