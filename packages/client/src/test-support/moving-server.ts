import type { Fetch } from "../exchange.ts";

/** A row of the server: `at` in milliseconds since 1970. */
export interface ServerRow {
  readonly key: string;
  readonly at: number;
  readonly changedAt: number;
}

export type ServerOrder = "newest" | "oldest" | "changed" | "key" | "unstable";

/** What happens before a request, counted from 1. */
export interface Change {
  readonly before: number;
  readonly insert?: ServerRow;
  readonly remove?: string;
  readonly touch?: { readonly key: string; readonly changedAt: number };
}

export interface World {
  readonly rows: readonly ServerRow[];
  readonly changes: readonly Change[];
  readonly order: ServerOrder;
  readonly includesBounds: boolean;
  readonly cap: number;
  /** Requests that fail, counted from 1: with a status, or a body that breaks off. */
  readonly faults: ReadonlyMap<number, 429 | 500 | "cut">;
}

/** A server whose rows change between requests, and what it did. */
export function movingServer(world: World): {
  readonly fetch: Fetch;
  readonly requests: () => number;
  /** The rows that were there from the first request to the last. */
  readonly constant: () => ServerRow[];
} {
  const rows = new Map(world.rows.map((row) => [row.key, row]));
  const constant = new Map(rows);
  let requests = 0;
  const apply = ({ insert, remove, touch }: Change): void => {
    if (insert && !rows.has(insert.key)) rows.set(insert.key, insert);
    const touched = touch && rows.get(touch.key);
    if (touch && touched) rows.set(touch.key, { ...touched, changedAt: touch.changedAt });
    if (remove !== undefined) {
      rows.delete(remove);
      constant.delete(remove);
    }
  };
  const fetch: Fetch = async (_url, { body }) => {
    requests += 1;
    for (const change of world.changes) if (change.before === requests) apply(change);
    const fault = world.faults.get(requests);
    if (typeof fault === "number") return new Response("{}", { status: fault, headers: JSON_HEADERS });
    const { createdAfter, createdBefore, limit = 100, offset = 0 } = JSON.parse(String(body));
    const after = createdAfter === undefined ? -Infinity : Date.parse(createdAfter);
    const before = createdBefore === undefined ? Infinity : Date.parse(createdBefore);
    const matching = [...rows.values()]
      .filter(({ at }) => (world.includesBounds ? at >= after && at <= before : at > after && at < before))
      .sort(comparison(world.order, requests));
    const page = matching.slice(offset, offset + Math.min(limit, world.cap));
    const records = page.map(({ key, at, changedAt }) => ({
      runUuid: key,
      createdAt: iso(at),
      updatedAt: iso(changedAt),
    }));
    const text = JSON.stringify({ records, count: matching.length });
    return new Response(fault === "cut" ? text.slice(0, -3) : text, { headers: JSON_HEADERS });
  };
  return { fetch, requests: () => requests, constant: () => [...constant.values()] };
}

const JSON_HEADERS = { "content-type": "application/json" };

function iso(ms: number): string {
  return new Date(ms).toISOString();
}

function comparison(order: ServerOrder, request: number): (one: ServerRow, other: ServerRow) => number {
  const byKey = (one: ServerRow, other: ServerRow): number => (one.key < other.key ? -1 : 1);
  if (order === "newest") return (one, other) => other.at - one.at || byKey(one, other);
  if (order === "oldest") return (one, other) => one.at - other.at || byKey(one, other);
  if (order === "changed") return (one, other) => other.changedAt - one.changedAt || byKey(one, other);
  if (order === "key") return byKey;
  return (one, other) => mixed(one.key, request) - mixed(other.key, request) || byKey(one, other);
}

/** Another number for each key with each request. */
function mixed(key: string, request: number): number {
  let hash = Math.imul(request, 0x9e3779b1);
  for (let index = 0; index < key.length; index++)
    hash = Math.imul(hash ^ key.charCodeAt(index), 0x85ebca6b) ^ (hash >>> 13);
  return hash >>> 0;
}
