import { createHmac } from "node:crypto";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const HEAD_LENGTH = 24;
const MARK_LENGTH = 12;

/** Public on purpose: with it everybody who records again gets the same fakes, and sees that they are fakes. */
const PUBLIC_KEY = "cargo-records redaction 1";

/** Whether a text is a UUID of any version. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}

/**
 * A UUID of version 4 in place of another, the same one every time. Its last 12 digits are a hash of the others, so that
 * a fake is known as one without a table; a real UUID passes for a fake once in 2^48.
 *
 * Limit: with a public key, who already knows a UUID can compute its fake. To find an unknown one takes 2^122 attempts,
 * far fewer when its version counts time and addresses. That is why only UUIDs are hashed: everything with less entropy
 * gets a fake that does not come from its value at all.
 */
export function fakeUuid(uuid: string, key: string = PUBLIC_KEY): string {
  if (isFakeUuid(uuid)) return uuid;
  const hash = digest(key, `uuid ${uuid.toLowerCase()}`);
  const variant = "89ab"[Number.parseInt(hash.charAt(15), 16) % 4];
  const head = `${hash.slice(0, 8)}-${hash.slice(8, 12)}-4${hash.slice(12, 15)}-${variant}${hash.slice(16, 19)}-`;
  const fake = head + markOf(head);
  return uuid === uuid.toUpperCase() ? fake.toUpperCase() : fake;
}

/** Whether a text is a UUID that {@link fakeUuid} made, with whatever key. */
export function isFakeUuid(text: string): boolean {
  if (!isUuid(text)) return false;
  const lower = text.toLowerCase();
  return lower.slice(HEAD_LENGTH) === markOf(lower.slice(0, HEAD_LENGTH));
}

function markOf(head: string): string {
  return digest(PUBLIC_KEY, `mark ${head}`).slice(0, MARK_LENGTH);
}

function digest(key: string, text: string): string {
  return createHmac("sha256", key).update(text).digest("hex");
}
