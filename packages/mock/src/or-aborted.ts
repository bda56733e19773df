/**
 * Requests that something waits for. A signal of a Request follows the one it was made with by a weak reference from
 * there: once a Request is collected, nothing hears of an abort any more, however long its promise is waited for.
 */
const held = new Set<{ request: Request }>();

/** What `work` comes to, unless the signal aborts before; then its reason. The request is kept alive meanwhile. */
export async function orAborted<Value>(
  work: Promise<Value>,
  request: Request,
  signal: AbortSignal = request.signal,
): Promise<Value> {
  const { promise, reject } = Promise.withResolvers<never>();
  const abort = () => reject(signal.reason);
  const hold = { request };
  held.add(hold);
  signal.addEventListener("abort", abort, { once: true });
  if (signal.aborted) abort();
  try {
    return await Promise.race([work, promise]);
  } finally {
    signal.removeEventListener("abort", abort);
    held.delete(hold);
  }
}
