/** The registry of IANA, "HTTP Authentication Schemes", in lower case. */
const REGISTERED: readonly string[] = [
  "basic",
  "bearer",
  "concealed",
  "digest",
  "dpop",
  "gnap",
  "hoba",
  "mutual",
  "negotiate",
  "oauth",
  "privatetoken",
  "scram-sha-1",
  "scram-sha-256",
  "vapid",
];

/** What a recorded request may name as the scheme of its credential. */
export const AUTH_SCHEMES: readonly string[] = [...REGISTERED, "other"];

/**
 * The scheme of an `authorization` header; undefined without one. A word that is not registered is `other`: some clients
 * send the bare credential, and then the first word is the secret.
 */
export function authSchemeOf(authorization: string | undefined): string | undefined {
  if (authorization === undefined) return undefined;
  const word = authorization.trim().split(/\s/, 1)[0]?.toLowerCase() ?? "";
  return REGISTERED.includes(word) ? word : "other";
}
