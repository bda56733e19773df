/** What `fetch` rejects with when the other side resets the connection before it answers. */
export function connectionReset(): TypeError {
  const cause = Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET", syscall: "read" });
  return new TypeError("fetch failed", { cause });
}

/** By its code: whatever fetch a handler uses, the connection behind it was reset, and so is the one in front of it. */
export function isConnectionReset(error: unknown): boolean {
  const cause: unknown = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && "code" in cause && cause.code === "ECONNRESET";
}
