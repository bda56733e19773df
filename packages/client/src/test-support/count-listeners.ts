/** Counts what listens to a signal, so that a test can say that nothing does any more. */
export function countListeners(signal: AbortSignal = new AbortController().signal): {
  readonly signal: AbortSignal;
  readonly listeners: () => number;
} {
  const held = new Set<unknown>();
  const { addEventListener, removeEventListener } = signal;
  signal.addEventListener = (...args: Parameters<typeof addEventListener>) => {
    held.add(args[1]);
    addEventListener.apply(signal, args);
  };
  signal.removeEventListener = (...args: Parameters<typeof removeEventListener>) => {
    held.delete(args[1]);
    removeEventListener.apply(signal, args);
  };
  return { signal, listeners: () => held.size };
}
