type Handler = (request: Request) => Promise<Response>;

/** Lets pages of other origins ask, as browsers want it: answers preflights, and allows answers to be read. */
export function withCors(handler: Handler): Handler {
  return async (request) => {
    const isPreflight = request.method === "OPTIONS";
    const answer = isPreflight ? new Response(null, { status: 204 }) : await handler(request);
    answer.headers.set("access-control-allow-origin", "*");
    answer.headers.set("access-control-expose-headers", "*");
    // By name: `*` does not stand for `authorization`.
    if (isPreflight) answer.headers.set("access-control-allow-headers", "authorization, content-type");
    return answer;
  };
}
