import type { WireResponse } from "../exchange.ts";
import { CargoError } from "./cargo-error.ts";

const MASK = "[token]";
/** A shorter one is no secret but a stand-in of a test, and would be masked in the middle of every word. */
const SHORTEST_SECRET = 6;

/** Hands on an answer or an error of an exchange, with a secret that a server or a library repeated masked in what can become an error. */
export async function withoutSecret(answer: Promise<WireResponse>, secret: string): Promise<WireResponse> {
  if (secret.length < SHORTEST_SECRET) return answer;
  try {
    const response = await answer;
    return response.status < 300
      ? response
      : { ...response, text: response.text.replaceAll(secret, MASK), headers: cleanHeaders(response.headers, secret) };
  } catch (error) {
    if (error instanceof CargoError) clean(error, secret);
    throw error;
  }
}

function clean(error: CargoError, secret: string): void {
  const { message, stack, body, cause, headers } = error;
  const issues = "issues" in error && { issues: error.issues };
  Object.assign(
    error,
    cleanData({ message, stack, body, ...issues }, secret),
    headers && { headers: cleanHeaders(headers, secret) },
    holds(cause, secret) && { cause: new Error("An error that held the token.") },
  );
}

/** Texts one by one: in the JSON as a whole, a short secret could be a part of the syntax. */
function cleanData(data: object, secret: string): object {
  return JSON.parse(JSON.stringify(data), (_key, value) =>
    typeof value === "string" ? value.replaceAll(secret, MASK) : value,
  );
}

function cleanHeaders(headers: Headers, secret: string): Headers {
  return new Headers([...headers].map(([name, value]) => [name, value.replaceAll(secret, MASK)]));
}

/** Looks through a chain of causes. */
function holds(cause: unknown, secret: string): boolean {
  if (!(cause instanceof Error)) return typeof cause === "string" && cause.includes(secret);
  return `${cause.message}${cause.stack}`.includes(secret) || holds(cause.cause, secret);
}
