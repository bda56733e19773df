import type { Token } from "@cargo-records/client";

/** Every token of a test begins with it, so that a look for it finds them all. */
export const TOKEN = "canary-7f3a9c";

export type TokenBehaviour = "gives" | "throws" | "hangs";

export interface TokenSource {
  readonly token: Token;
  /** How often the function was asked; `undefined` when there is none. */
  readonly calls: number | undefined;
}

/**
 * A text, or a function that gives another token each time, fails, or never answers.
 *
 * @param hang - Called when somebody begins to wait for an answer that does not come.
 */
export function tokenSource(behaviour: TokenBehaviour | undefined, hang: () => void): TokenSource {
  if (behaviour === undefined) return { token: TOKEN, calls: undefined };
  let calls = 0;
  const token = async (): Promise<string> => {
    calls += 1;
    if (behaviour === "throws") throw new Error("The vault is closed.");
    if (behaviour === "hangs") {
      queueMicrotask(hang);
      await new Promise<never>(() => {});
    }
    return `${TOKEN}-${calls}`;
  };
  return {
    token,
    get calls() {
      return calls;
    },
  };
}
