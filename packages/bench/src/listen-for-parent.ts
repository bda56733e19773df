import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";

/** What a server process tells when it can be called. */
export interface Listening {
  readonly port: number;
}

/** Serves on loopback, tells the process that started this one the port, and ends with it. */
export function listenForParent(listener: RequestListener): void {
  const server = createServer(listener);
  server.keepAliveTimeout = 0; // never: a contestant that slept finds its connection open
  server.listen(0, "127.0.0.1", () => {
    process.send?.({ port: (server.address() as AddressInfo).port } satisfies Listening);
  });
  process.once("disconnect", () => process.exit());
}
