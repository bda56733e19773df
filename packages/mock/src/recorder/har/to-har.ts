import type { Payload, RecordedRequest, RecordedResponse, Recording, Scenario } from "../../recording.ts";
import type { Har, HarEntry, HarPair, HarRequest, HarResponse } from "./har.ts";
import { standIn } from "./stand-in.ts";

const CREATOR = { name: "@cargo-records/mock", version: "1" };
const HTTP_VERSION = "HTTP/1.1";

/** Options of {@link toHar}. */
export interface ToHarOptions {
  /** What recorded paths are relative to. Default: `https://api.getcargo.io/v1`. */
  baseUrl?: string;
}

/** Scenarios as an HTTP Archive 1.2, each of them a page. Provenance stands in fields that begin with `_`. */
export function toHar(scenarios: Scenario | readonly Scenario[], options: ToHarOptions = {}): Har {
  const { baseUrl = "https://api.getcargo.io/v1" } = options;
  const all = "recordings" in scenarios ? [scenarios] : scenarios;
  const pages = all.map(({ name, title, description, recordings }) => {
    const startedDateTime = recordings[0]?.exchange.provenance.recordedAt ?? new Date(0).toISOString();
    return { startedDateTime, id: name, title, pageTimings: {}, _description: description };
  });
  const entries = all.flatMap(({ name, recordings }) =>
    recordings.map((recording) => toEntry(name, recording, baseUrl)),
  );
  return { log: { version: "1.2", creator: CREATOR, pages, entries } };
}

function toEntry(pageref: string, { file, exchange }: Recording, baseUrl: string): HarEntry {
  const { provenance, request, response } = exchange;
  return {
    pageref,
    startedDateTime: provenance.recordedAt,
    time: 0,
    request: toRequest(request, baseUrl),
    response: toResponse(response),
    cache: {},
    timings: { send: 0, wait: 0, receive: 0 },
    _file: file,
    _provenance: provenance,
  };
}

function toRequest(request: RecordedRequest, baseUrl: string): HarRequest {
  const { method, path, query = {}, authScheme, headers } = request;
  const queryString = Object.entries(query).flatMap(([name, value]) =>
    [value].flat().map((one) => ({ name, value: one })),
  );
  const search = new URLSearchParams(queryString.map(({ name, value }): [string, string] => [name, value])).toString();
  const text = toText(request);
  const mimeType = headers["content-type"] ?? "";
  return {
    method,
    url: `${baseUrl}${path}${search === "" ? "" : `?${search}`}`,
    httpVersion: HTTP_VERSION,
    cookies: [],
    headers: toPairs(authScheme === undefined ? headers : { authorization: standIn(authScheme), ...headers }),
    queryString,
    headersSize: -1,
    bodySize: Buffer.byteLength(text ?? ""),
    ...(text !== undefined && { postData: { mimeType, text } }),
  };
}

function toResponse(response: RecordedResponse): HarResponse {
  const { status, headers } = response;
  const text = toText(response);
  const size = Buffer.byteLength(text ?? "");
  return {
    status,
    statusText: "",
    httpVersion: HTTP_VERSION,
    cookies: [],
    headers: toPairs(headers),
    content: { size, mimeType: headers["content-type"] ?? "", ...(text !== undefined && { text }) },
    redirectURL: "",
    headersSize: -1,
    bodySize: size,
  };
}

function toPairs(headers: Readonly<Record<string, string>>): HarPair[] {
  return Object.entries(headers).map(([name, value]) => ({ name, value }));
}

function toText({ body, bodyText }: Payload): string | undefined {
  return body === undefined ? bodyText : JSON.stringify(body);
}
