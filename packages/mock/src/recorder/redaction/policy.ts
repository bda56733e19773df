/** The version of the redaction rules in this folder. Raise it with every change to what they keep. */
export const POLICY = 1;

/** What a name says about the value that stands under it. */
export type NameClass = "secret" | "personal" | "free-form" | "word";

/** Counts and limits of the tokens of a language model are no credentials. */
const AMOUNT = /^(?:max|min|total)|(?:count|used|limit|total|usage|length|expires?|expiresin|expiresat|ttl)$/;
const SECRET =
  /passw|passphrase|pwd|secret|token|bearer|jwt|authoriz|credential|cookie|signature|sessionid|sessionkey|(?:api|access|private|signing|encryption|auth|shared|license)key|^(?:auth|sig|session|otp|pin|cvv|cvc|cvv2|mfa|totp)$/;
const PERSONAL =
  /phone|mobile|fax|birth|^dob$|ssn|socialsecurity|passport|taxid|vatid|nationalid|iban|cardnumber|accountnumber|e?mail|address|postcode|postalcode|zipcode|^zip$|latitude|longitude|salary/;
/** Settings and data of users: their keys are not part of the contract, so no name below makes a value a known word. */
const FREE_FORM = /^(?:config|data|context|inputs?|outputs?|payload|metadata|properties|variables|settings)$/;
/** Enumerations and slugs, which say how the API works and not what somebody put into it. */
const WORD = /(?:status(?:es)?|kinds?|slugs?|types?|reason|conjonction|conjunction|operator)$/;

/** What a key, or the name of a query parameter, says about its value. `api_key`, `Api-Key` and `apiKey` are one name. */
export function classifyName(name: string, secretNames: readonly string[] = []): NameClass | undefined {
  const plain = plainName(name);
  if (secretNames.some((secret) => plainName(secret) === plain)) return "secret";
  if (SECRET.test(plain) && !AMOUNT.test(plain)) return "secret";
  if (PERSONAL.test(plain)) return "personal";
  if (FREE_FORM.test(plain)) return "free-form";
  return WORD.test(plain) ? "word" : undefined;
}

function plainName(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
}
