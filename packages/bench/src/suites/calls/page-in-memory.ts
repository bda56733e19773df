/** Makes `fetch` answer every request with one page, at once and without a network, for the rest of the process. */
export function pageInMemory(page: string): { readonly baseUrl: string } {
  const body = new TextEncoder().encode(page);
  const headers = { "content-type": "application/json", "content-length": String(body.length) };
  globalThis.fetch = async () => new Response(body, { headers });
  return { baseUrl: "http://127.0.0.1" };
}
