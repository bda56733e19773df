import type { SpecDocument } from "./spec-document.ts";

/** The URL of the first server of a document, without a slash at its end. Its path is what a client's base URL ends in. */
export function serverUrl(document: SpecDocument): string {
  const [server] = [document.root["servers"] ?? []].flat();
  const { url } = document.resolve(server);
  return new URL(String(url ?? "/"), "http://localhost").href.replace(/\/+$/, "");
}
