/** What to redact beyond the default policy. Nothing here makes it redact less, but for `headers.keep`. */
export interface RedactionOptions {
  /**
   * Secrets to look for everywhere, in every encoding, beyond the credentials that the exchanges themselves show.
   * At least 6 characters each, 8 when all of them are hexadecimal digits. Default: none.
   */
  secrets?: readonly string[];
  /** JSON pointers into bodies whose values are replaced, with everything below; `*` stands for any key. Default: none. */
  pointers?: readonly string[];
  /** More names, of keys and query parameters, whose values are secret. Default: none. */
  names?: readonly string[];
  /** More patterns by the name of their rule; a text that one of them finds is replaced as a whole. Default: none. */
  patterns?: Readonly<Record<string, RegExp>>;
  /** Headers to keep and to drop beyond the default; a header that can carry a credential cannot be kept. */
  headers?: { keep?: readonly string[]; drop?: readonly string[] };
  /**
   * The key of the hash that turns UUIDs into fake ones. Default: a public one, so that everybody records the same fakes;
   * who knows a UUID can then find its fake. A key of your own prevents that.
   */
  key?: string;
}
