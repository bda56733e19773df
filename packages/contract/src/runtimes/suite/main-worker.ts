import type { Context } from "./check.ts";
import { CHECKS } from "./checks.ts";
import { runSuite } from "./run-suite.ts";

/** For Workers: the context is the request, the report is the answer. */
export default {
  async fetch(request: Request): Promise<Response> {
    return Response.json(await runSuite(CHECKS, (await request.json()) as Context));
  },
};
