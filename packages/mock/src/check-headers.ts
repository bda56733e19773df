import type { Field } from "./field.ts";

/** Headers that carry a credential: never in a recording. */
export const CREDENTIAL_HEADERS: readonly string[] = [
  "authorization",
  "cookie",
  "proxy-authorization",
  "set-cookie",
  "x-api-key",
];

/** Headers about bytes on the wire, which a recording does not keep: a replayed one would be a lie. */
const TRANSFER_HEADERS: readonly string[] = ["connection", "content-encoding", "content-length", "transfer-encoding"];

const HEADER_NAME = /^[!#$%&'*+\-.^_`|~0-9a-z]+$/;
const HEADER_VALUE = /^(?:[\x21-\x7e\xa0-\xff](?:[\t\x20-\x7e\xa0-\xff]*[\x21-\x7e\xa0-\xff])?)?$/;

/** Checks recorded headers. A credential is named by its header, never by its value. */
export function checkHeaders(headers: Field): void {
  for (const [name, value] of headers.members()) {
    const lower = name.toLowerCase();
    if (CREDENTIAL_HEADERS.includes(lower)) value.fail("a recording must not hold a credential; remove this header");
    if (name !== lower || !HEADER_NAME.test(name)) value.fail("expected the name of a header in lower case");
    if (TRANSFER_HEADERS.includes(name)) value.fail("describes bytes on the wire, not the recorded body; remove it");
    value.pattern(HEADER_VALUE, "the value of a header");
  }
}
