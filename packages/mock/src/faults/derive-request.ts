import { keepOrigin } from "../keep-origin.ts";

/** A request to be answered in place of `origin`: the same but for its body. */
export function deriveRequest(origin: Request, body: string): Request {
  const { url, method, headers, signal } = origin;
  return keepOrigin(new Request(url, { method, headers, signal, body }), origin);
}
