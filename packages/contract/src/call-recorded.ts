import type { Client, RecordsPage } from "@cargo-records/client";
import type { Exchange } from "@cargo-records/mock";
import { clientName } from "@cargo-records/spec/client-name";
import { spec } from "./contract-spec.ts";
import { describeExchange } from "./described-exchange.ts";
import type { Json } from "./document.ts";

/** Headers that the client sends by itself. */
const OWN_HEADERS = ["accept", "content-type"];

/** Makes the recorded request through the client, by the name that the spec gives its operation there. */
export function callRecorded(client: Client, exchange: Exchange): Promise<RecordsPage> {
  const { path, body } = exchange.request;
  const name = clientName(path, describeExchange(spec, exchange).operation) ?? "";
  const method = name.split(".").reduce((at: Json, key) => at[key], client);
  const headers = Object.fromEntries(
    Object.entries(exchange.request.headers).filter(([key]) => !OWN_HEADERS.includes(key)),
  );
  return body === undefined ? method({ headers }) : method(body, { headers });
}
