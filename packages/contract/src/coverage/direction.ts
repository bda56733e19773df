/** Which way a body goes. */
export type Direction = "request" | "answer";

/** The name of a point that requests and answers share. */
export function withDirection(text: string, direction: Direction): string {
  return `${text} (in ${direction === "request" ? "a request" : "an answer"})`;
}
