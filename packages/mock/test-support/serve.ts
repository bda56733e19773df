import { onTestFinished } from "vitest";
import { type Listening, listen } from "../src/listen.ts";

/** A server that lives as long as the test. */
export async function serve(...[handler, options]: Parameters<typeof listen>): Promise<Listening> {
  const server = await listen(handler, options);
  onTestFinished(() => server.close());
  return server;
}
