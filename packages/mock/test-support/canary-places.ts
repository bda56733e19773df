/** A call and its answer, with a secret in one of them. */
export interface CanaryPlan {
  path?: string;
  init?: RequestInit;
  /** The text of the answer, or a value to be written as JSON. */
  body?: unknown;
  text?: string;
  headers?: Record<string, string>;
  answer?: () => Response | Promise<Response>;
}

/** Where a call goes when its place says nothing else. */
export const LIST = "/v1/things/list";

/** Where a secret can stand. `known` places show it as a credential and repeat it where words are kept. */
export const PLACES: Readonly<Record<string, (secret: string) => CanaryPlan>> = {
  "known: authorization, repeated in a slug": (s) => ({ init: bearer(s), body: { nodeSlug: s, status: s } }),
  "known: authorization, in base64 in a slug": (s) => ({
    init: bearer(s),
    body: { slug: code(`ab${s}`, "base64url") },
  }),
  "known: authorization, in base64 after a word": (s) => ({
    init: bearer(s),
    body: { slug: `key${code(s, "base64")}` },
  }),
  "known: authorization, in hexadecimal in a key": (s) => ({ init: bearer(s), body: { [`k${code(s, "hex")}`]: 1 } }),
  "known: x-api-key, in a file name": (s) => ({ init: { headers: { "x-api-key": s } }, path: `/v1/things/${uri(s)}` }),
  "known: Basic, decoded": (s) => ({
    init: { headers: { authorization: `Basic ${code(`someone:${s}`, "base64")}` } },
    body: { kind: s, list: [s, { [s]: s }] },
  }),
  "known: authorization, as a number": (s) => ({
    init: bearer(s),
    text: `{"id":${/^[1-9]\d*$/.test(s) ? s : json(s)}}`,
  }),
  "known: cookie": (s) => ({ init: { headers: { cookie: `lang=en; session=${uri(s)}` } }, body: { kind: s } }),
  "known: set-cookie": (s) => ({ headers: { "set-cookie": `sid=${uri(s)}; Path=/; HttpOnly` }, body: { type: s } }),
  "known: password in a body": (s) => ({ init: { method: "POST", body: json({ password: s }) }, body: { kind: s } }),
  "known: token in a form": (s) => ({
    init: { method: "POST", body: `a=b&access_token=${uri(s)}` },
    body: { kind: s },
  }),
  "known: token in the query": (s) => ({ path: `${LIST}?api_token=${uri(s)}`, body: { reason: s } }),
  "other header of the request": (s) => ({ init: { headers: { "x-note": s, accept: `text/plain; a=${s}` } } }),
  "other header of the answer": (s) => ({
    headers: { "www-authenticate": `Bearer realm="${s}"`, location: `/${uri(s)}` },
  }),
  "kept header of the answer": (s) => ({ headers: { "retry-after": s, "ratelimit-policy": s } }),
  "media type": (s) => ({ headers: { "content-type": `application/json; boundary=${uri(s)}` }, body: {} }),
  "value of a query": (s) => ({ path: `${LIST}?q=${uri(s)}&limit=10&tag=a&tag=${uri(s)}` }),
  "list of texts": (s) => ({ body: { ids: [s, [s, [s]]] } }),
  "title and message": (s) => ({ body: { records: [{ title: s, errorMessage: `It failed: ${s}.` }] } }),
  "free-form settings": (s) => ({ body: { config: { kind: s, nested: { status: s, list: [{ slug: s }] } } } }),
  "base64 at three alignments": (s) => ({ body: ["", "a", "ab"].map((before) => code(`${before}${s}!`, "base64")) }),
  base64url: (s) => ({ body: { state: ["", "a", "ab"].map((before) => code(`${before}${s}`, "base64url")) } }),
  "base64 of base64, in lines": (s) => ({
    body: {
      blob: code(code(s.repeat(4), "base64"), "base64")
        .match(/.{1,19}/g)
        ?.join("\n"),
    },
  }),
  "percent-encoded": (s) => ({ body: { next: `https://host.test/a?cursor=${uri(s)}`, raw: percent(s) } }),
  hexadecimal: (s) => ({ body: { blob: code(s, "hex"), upper: code(s, "hex").toUpperCase() } }),
  "split by JSON escapes": (s) => ({ text: `{"title":"${escapes(s)}","${escapes(s)} x":1}` }),
  "JSON in a text": (s) => ({ body: { input: json({ a: json({ token: s, list: [s] }) }), title: json([s]) } }),
  "page of text": (s) => ({
    text: `<html><body>Not found: ${s}</body></html>`,
    headers: { "content-type": "text/html" },
  }),
  "broken JSON": (s) => ({ text: `{"records":[{"title":"${s}","id":` }),
  "plain text": (s) => ({ text: `upstream said ${s}`, headers: { "content-type": "text/plain" } }),
  "request that is no JSON": (s) => ({ init: { method: "POST", body: `name,${s}\n` } }),
  "user information of the URL": (s) => ({ path: `user:${uri(s)}@` }),
  "URL that is none": (s) => ({ path: `not a url ${s}` }),
  "header that is none": (s) => ({ init: { headers: { "x-note": `${s}\n\u0000` } } }),
  "call that fails": (s) => ({
    path: `${LIST}?q=${uri(s)}`,
    answer: () => Promise.reject(new TypeError(`no route to ${s}`)),
  }),
  "answer that breaks off": (s) => ({ answer: () => new Response(brokenStream(s)) }),
  "answer that is not UTF-8": (s) => ({ answer: () => new Response(Buffer.concat([Buffer.from(s), Buffer.of(0xff)])) }),
  "path outside of the base path": (s) => ({ path: `/elsewhere/${uri(s)}` }),
};

/** Places where words stay by themselves, for secrets that nobody can take for a word. */
export const WORD_PLACES: Readonly<Record<string, (secret: string) => CanaryPlan>> = {
  "part of a path": (s) => ({ path: `/v1/things/${uri(s)}/list` }),
  "key of an object": (s) => ({ body: { [s]: 1, map: { [s]: { [s]: [] } } } }),
  "name of a query": (s) => ({ path: `${LIST}?${uri(s)}=1` }),
  slug: (s) => ({ body: { nodeSlug: s, statuses: [s] } }),
};

function bearer(secret: string): RequestInit {
  return { headers: { authorization: `Bearer ${secret}` } };
}

export function json(value: unknown): string {
  return JSON.stringify(value);
}

function uri(text: string): string {
  return encodeURIComponent(text);
}

function code(text: string, encoding: BufferEncoding): string {
  return Buffer.from(text).toString(encoding);
}

function percent(text: string): string {
  return code(text, "hex").replaceAll(/../g, "%$&");
}

function escapes(text: string): string {
  return [...text]
    .map((character, at) => (at % 2 === 0 || '"\\'.includes(character) ? unicode(character) : character))
    .join("");
}

function unicode(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

function brokenStream(secret: string): ReadableStream<Uint8Array> {
  let sent = false;
  return new ReadableStream({
    pull(controller) {
      if (sent) controller.error(new Error(`lost ${secret}`));
      else controller.enqueue(Buffer.from(`{"title":"${secret}`));
      sent = true;
    },
  });
}
