const JSON_TYPE = "application/json; charset=utf-8";

/** An error as the API words it. */
export function errorAnswer(status: number, errorMessage: string, headers: Record<string, string> = {}): Response {
  return Response.json({ errorMessage }, { status, headers: { "content-type": JSON_TYPE, ...headers } });
}
