import type { Fetch } from "../src/fetch.ts";

/** How many rows a page has when nobody says. */
export const USUAL_LIMIT = 4;

const STATUSES = ["success", "error"];

export interface Row {
  id: number;
  status: string;
  title: string;
}

export interface Page {
  records: Row[];
  count: number;
}

/** Ten rows under every address: all of them for GET; filter, limit and offset for POST. */
export const ROWS: readonly Row[] = Array.from({ length: 10 }, (_, id) => {
  return { id, status: STATUSES[id % 2] ?? "", title: `Zeile ${id} für €` };
});

/** A right answer to every request. */
export const rowsBackend: Fetch = async (input, init) => {
  const request = new Request(input, init);
  const filter = request.method === "POST" ? await request.json() : { limit: ROWS.length };
  const { limit = USUAL_LIMIT, offset = 0, status } = filter as { limit?: number; offset?: number; status?: string };
  const matches = ROWS.filter((row) => status === undefined || row.status === status);
  return Response.json({ records: matches.slice(offset, offset + limit), count: matches.length } satisfies Page);
};
