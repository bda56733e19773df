/** A record, as a recorded answer has it. */
export interface RecordedRecord {
  readonly id: string;
  readonly title: string;
  readonly status: string;
  readonly createdAt: string;
}

export interface AskedRequest {
  readonly method: string;
  readonly url: string;
  readonly body: string;
}

type Filter = Readonly<Record<string, unknown>>;
type Matches = (record: RecordedRecord, wanted: never) => boolean;

/** The keys of a filter that recorded records can be held to without a database. */
const MATCHES: Readonly<Record<string, Matches>> = {
  ids: ({ id }, wanted: readonly string[]) => wanted.includes(id),
  title: ({ title }, wanted: string) => title === wanted,
  statuses: ({ status }, wanted: readonly string[]) => wanted.includes(status),
  createdAfter: ({ createdAt }, wanted: string) => Date.parse(createdAt) >= Date.parse(wanted),
  createdBefore: ({ createdAt }, wanted: string) => Date.parse(createdAt) <= Date.parse(wanted),
};
const PAGING = ["limit", "offset"];

/**
 * A `fetch` that answers the two operations from recorded records, inside the page: nothing is sent. Every request is shown to
 * `onRequest`. A filter that it cannot follow gets the refusal that an API gives to an unknown key.
 */
export function recordedFetch(
  records: readonly RecordedRecord[],
  onRequest: (request: AskedRequest) => void,
): (input: RequestInfo | URL, init?: RequestInit) => Promise<Response> {
  const sorted = records.toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
  return async (input, init) => {
    const request = new Request(input, init);
    const body = await request.text();
    onRequest({ method: request.method, url: request.url, body });
    const filter = body === "" ? {} : (JSON.parse(body) as Filter);
    const unknown = Object.keys(filter).find((key) => !(key in MATCHES) && !PAGING.includes(key));
    if (unknown !== undefined) {
      const known = [...Object.keys(MATCHES), ...PAGING].join(", ");
      const errorMessage = `In this page, \`${unknown}\` cannot be followed; it knows ${known}.`;
      return Response.json({ reason: "unknownKey", errorMessage }, { status: 400 });
    }
    const matching = sorted.filter((record) =>
      Object.entries(filter).every(([key, wanted]) => MATCHES[key]?.(record, wanted as never) ?? true),
    );
    const offset = Number(filter["offset"] ?? 0);
    const page = matching.slice(offset, offset + Number(filter["limit"] ?? matching.length));
    return Response.json({ records: page, count: matching.length });
  };
}
