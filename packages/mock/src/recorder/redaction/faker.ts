import { fakeDate, isDate } from "./fake-date.ts";
import { fakeText, isFakeText } from "./fake-text.ts";
import { fakeUrl, isFakeUrl, isUrl } from "./fake-url.ts";
import { fakeUuid, isFakeUuid, isUuid } from "./fake-uuid.ts";

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const FAKE_EMAIL = /^redacted-\d{1,6}@example\.com$/;
const JWT = /^eyJ[\w-]+\.[\w-]+\.[\w-]*$/;
const DIGITS = /^\d+$/;
/** No account, card or telephone number begins like this. */
const DIGITS_MARK = "9090909090";
const NUMBERS = 1e6;

/**
 * Makes fakes that keep the format of a text. Equal texts get equal fakes as long as the faker lives, which is for one
 * scenario. But for UUIDs, a fake says only the how-manieth text it stands for, so nobody can find a short or common value
 * by trying; and a fake of a fake is itself.
 */
export class Faker {
  readonly #key: string | undefined;
  readonly #numbers = new Map<string, number>();

  constructor(key?: string) {
    this.#key = key;
  }

  /** The fake for a text; the empty text stands for itself. */
  fake(text: string): string {
    if (text === "" || isFake(text)) return text;
    if (isUuid(text)) return fakeUuid(text, this.#key);
    if (isDate(text)) return fakeDate(text);
    const number = this.numberOf(text);
    if (JWT.test(text)) return fakeJwt(number);
    if (isUrl(text)) return fakeUrl(text, number);
    if (EMAIL.test(text)) return `redacted-${number}@example.com`;
    if (DIGITS.test(text)) return DIGITS_MARK + String(number).padStart(6, "0");
    return fakeText(text, number);
  }

  /** The place of a text among those seen so far, from 1. */
  numberOf(text: string): number {
    const number = this.#numbers.get(text) ?? (this.#numbers.size + 1) % NUMBERS;
    this.#numbers.set(text, number);
    return number;
  }
}

/** Whether a text is a fake already. A real text that looks like one holds no more than a fake would. */
export function isFake(text: string): boolean {
  return (
    isFakeText(text) ||
    isFakeUuid(text) ||
    FAKE_EMAIL.test(text) ||
    isFakeUrl(text) ||
    isFakeJwt(text) ||
    (DIGITS.test(text) && text.length === DIGITS_MARK.length + 6 && text.startsWith(DIGITS_MARK)) ||
    (isDate(text) && fakeDate(text) === text)
  );
}

function fakeJwt(number: number): string {
  return `${[{ alg: "none" }, { redacted: number }].map((part) => base64(JSON.stringify(part))).join(".")}.redacted`;
}

function isFakeJwt(text: string): boolean {
  if (!JWT.test(text)) return false;
  const payload = Buffer.from(text.split(".")[1] ?? "", "base64url").toString();
  const number = /^\{"redacted":(\d{1,6})\}$/.exec(payload)?.[1];
  return number !== undefined && fakeJwt(Number(number)) === text;
}

function base64(text: string): string {
  return Buffer.from(text).toString("base64url");
}
