import { join } from "node:path";
import { type ServerProcess, serverProcess } from "../../server-process.ts";

/** An HTTP server on loopback, in a process of its own, that answers every request with one page. */
export function pageServer(page: string): Promise<ServerProcess> {
  return serverProcess(join(import.meta.dirname, "page-server-child.ts"), page);
}
