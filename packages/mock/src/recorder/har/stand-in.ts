/** What an archive has as `authorization` for a recorded scheme: the header has to be there, and the credential is not kept. */
export function standIn(authScheme: string): string {
  return `${authScheme} redacted`;
}
