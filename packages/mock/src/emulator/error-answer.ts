/** An error as the API would answer it. */
export function errorAnswer(
  status: number,
  error: { reason?: string; errorMessage: string },
  headers: Record<string, string> = {},
): Response {
  return Response.json(error, { status, headers: { "content-type": "application/json; charset=utf-8", ...headers } });
}
