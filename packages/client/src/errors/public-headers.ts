/** Names of headers that can carry a credential or a session; a `location` does in its query. */
const PRIVATE = /auth|cookie|location|token|secret|session|signature|api-?key/;

/** The headers of an answer that can be shown. */
export function publicHeaders(headers: Headers): Record<string, string> {
  return Object.fromEntries([...headers].filter(([name]) => !PRIVATE.test(name)));
}
