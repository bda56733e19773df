import type { Json, Payload, RecordedRequest } from "./recording.ts";

/** The parts of a request that are matched, as one JSON value, so that a pointer names each difference. */
export type RequestView = { [part: string]: Json };

/** The view of a request as recorded. */
export function recordedView({ method, path, query = {}, body, bodyText }: RecordedRequest): RequestView {
  return { method, path, query, ...(bodyText === undefined ? body !== undefined && { body } : payloadOf(bodyText)) };
}

/** The view of a request as sent, whose path is still the whole path of its URL. */
export async function askedView(request: Request): Promise<RequestView & { path: string }> {
  const { pathname, searchParams } = new URL(request.url);
  const query: [string, Json][] = [...new Set(searchParams.keys())].map((name) => {
    const values = searchParams.getAll(name);
    return [name, values.length === 1 ? (values[0] ?? "") : values];
  });
  const path = pathname;
  return { method: request.method, path, query: Object.fromEntries(query), ...payloadOf(await request.text()) };
}

function payloadOf(text: string): Payload & RequestView {
  if (text === "") return {};
  try {
    return { body: JSON.parse(text) };
  } catch {
    return { bodyText: text };
  }
}
