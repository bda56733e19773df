import { type Fetch, listen } from "@cargo-records/mock";
import { openAnswers } from "./open-answers.ts";
import type { Way } from "./undergo.ts";

/** Calls the server as a function. */
export const inProcess: Way = {
  baseUrl: "http://localhost/v1",
  to: (serve) => serve,
  open: async () => 0,
};

/** Reaches the server over HTTP on loopback. */
export async function overHttp(): Promise<Way & AsyncDisposable> {
  const answers = openAnswers();
  let current: Fetch | undefined;
  const server = await listen(async (request) => current?.(request) ?? new Response(null, { status: 500 }));
  return {
    baseUrl: `${server.url}/v1`,
    to(serve) {
      current = serve;
      return fetch;
    },
    open: () => answers.left(),
    async [Symbol.asyncDispose]() {
      answers[Symbol.dispose]();
      await server.close();
    },
  };
}
