import type { RecordsFilter } from "@cargo-records/client";
import type { Fetch } from "@cargo-records/mock";
import { TOKEN } from "./token-source.ts";

/** What a server without faults answers, asked without the client. */
export async function truthOf(fetch: Fetch, filter: RecordsFilter | undefined): Promise<unknown> {
  const authorization = `Bearer ${TOKEN}`;
  const search = {
    method: "POST",
    headers: { authorization, "content-type": "application/json" },
    body: JSON.stringify(filter),
  };
  const init = filter === undefined ? { headers: { authorization } } : search;
  const response = await fetch("http://localhost/v1/orchestration/records/list", init);
  if (!response.ok) throw new Error(`The emulator answered ${response.status}; a page was expected. Check the filter.`);
  return response.json();
}
