/** Keeps the request that another was made from as long as that other: the signal of the other follows it weakly. */
const origins = new WeakMap<Request, unknown>();

/** Keeps what a request was made from as long as the request. */
export function keepOrigin(request: Request, origin: unknown): Request {
  origins.set(request, origin);
  return request;
}
