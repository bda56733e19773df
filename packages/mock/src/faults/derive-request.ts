/** Keeps the request that another was made from as long as that other: the signal of the other follows it weakly. */
const origins = new WeakMap<Request, unknown>();

/** A request to be answered in place of `origin`: the same but for its body. */
export function deriveRequest(origin: Request, body: string): Request {
  const { url, method, headers, signal } = origin;
  return keepOrigin(new Request(url, { method, headers, signal, body }), origin);
}

/** Keeps what a request was made from as long as the request. */
export function keepOrigin(request: Request, origin: unknown): Request {
  origins.set(request, origin);
  return request;
}
