import { type Json, resolve } from "../document.ts";
import type { Subject } from "./check.ts";

/** The headers that the spec describes for an answer, by their name in lower case. */
export function responseHeadersOf({ contract, described }: Subject): ReadonlyMap<string, Json> {
  const headers: [string, Json][] = Object.entries(described.response?.headers ?? {});
  return new Map(headers.map(([name, header]) => [name.toLowerCase(), resolve(contract.document, header)]));
}
