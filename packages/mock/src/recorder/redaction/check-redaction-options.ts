import { isCredentialHeader } from "./header-rules.ts";
import { isTraceable } from "./known-secrets.ts";
import type { RedactionOptions } from "./redaction-options.ts";

const POINTER = /^(?:\/(?:[^~/]|~[01])*)+$/;

/** Throws a TypeError for options that cannot be kept to. It names a secret by its place in the list. */
export function checkRedactionOptions({ secrets = [], pointers = [], headers = {}, key }: RedactionOptions): void {
  const short = secrets.findIndex((secret) => !isTraceable(secret));
  if (short >= 0) {
    throw new TypeError(
      `redaction.secrets[${short}] is too short to be told from other text; expected at least 6 characters, or 8 hexadecimal digits.`,
    );
  }
  const pointer = pointers.findIndex((text) => !POINTER.test(text));
  if (pointer >= 0) {
    throw new TypeError(`redaction.pointers[${pointer}] is not a JSON pointer; expected one such as /records/*/title.`);
  }
  const credential = headers.keep?.find((name) => isCredentialHeader(name.toLowerCase()));
  if (credential !== undefined) {
    throw new TypeError(`redaction.headers.keep names ${credential}, which can carry a credential and is never kept.`);
  }
  if (key === "") throw new TypeError("redaction.key is empty; leave it out to use the public one.");
}
