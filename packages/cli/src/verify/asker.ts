import { type Client, isCargoError } from "@cargo-records/client";
import type { OrchestrationRecord } from "@cargo-records/types";

/** A page, or the status that came in its place. */
export interface Answer {
  readonly status: number;
  readonly records: readonly OrchestrationRecord[];
  readonly count: number;
  /** The answer as it came. */
  readonly page: unknown;
}

/** Asks one page at a time, and takes a refusal for an answer. */
export interface Asker {
  list(): Promise<Answer>;
  search(filter: Readonly<Record<string, unknown>>): Promise<Answer>;
  readonly requests: number;
}

/** The request is understood to be wrong, or there is no such operation: what `verify` wants to know. */
const REFUSALS: readonly number[] = [400, 404, 405, 410, 415, 422, 501];

export function createAsker(client: Client, signal: AbortSignal): Asker {
  const { records } = client.orchestration;
  let requests = 0;
  const answered = async (ask: () => PromiseLike<unknown>): Promise<Answer> => {
    requests += 1;
    try {
      const page = await ask();
      const { records: listed, count } = Object(page) as Record<string, unknown>;
      const usable = Array.isArray(listed) ? listed.map(withTexts) : [];
      return { status: 200, records: usable, count: typeof count === "number" ? count : 0, page };
    } catch (error) {
      if (!isCargoError(error) || error.status === undefined || !REFUSALS.includes(error.status)) throw error;
      return { status: error.status, records: [], count: 0, page: undefined };
    }
  };
  return {
    list: () => answered(() => records.list({ signal })),
    search: (filter) => answered(() => records.search(filter, { signal })),
    get requests() {
      return requests;
    },
  };
}

/** What the checks look at is there, whatever came: how answers differ from the description is told from `page`. */
function withTexts(value: unknown): OrchestrationRecord {
  const record = Object(value) as Record<string, unknown>;
  const texts = ["id", "title", "runUuid", "status", "createdAt", "updatedAt"].map((key) => [
    key,
    typeof record[key] === "string" ? record[key] : "",
  ]);
  const executions = Array.isArray(record["executions"]) ? record["executions"].map(Object) : [];
  return { ...record, ...Object.fromEntries(texts), executions } as OrchestrationRecord;
}
