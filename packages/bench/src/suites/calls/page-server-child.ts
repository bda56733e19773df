// node page-server-child.ts: the other end of page-server.ts. Ends with the process that started it.
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { AUTHORIZATION } from "./caller.ts";

/** What it tells when it can be called. */
export interface Listening {
  readonly port: number;
}

const [page] = (await once(process, "message")) as [string];
const body = Buffer.from(page);

const server = createServer(({ headers }, response) => {
  const status = headers.authorization === AUTHORIZATION ? 200 : 401;
  response.writeHead(status, { "content-type": "application/json", "content-length": body.length }).end(body);
});
server.keepAliveTimeout = 0; // never: a contestant that slept finds its connection open
server.listen(0, "127.0.0.1", () => {
  const { port } = server.address() as AddressInfo;
  process.send?.({ port } satisfies Listening);
});
process.once("disconnect", () => process.exit());
