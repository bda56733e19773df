import { once } from "node:events";
import { describe, expect, test } from "vitest";
import { endlessWait } from "../../test-support/endless-wait.ts";
import { ROWS, rowsBackend } from "../../test-support/rows-backend.ts";
import { serve } from "../../test-support/serve.ts";
import type { FaultSpec } from "./fault-plan.ts";
import { withFaults } from "./with-faults.ts";

const RIGHT = JSON.stringify({ records: ROWS, count: 10 });

describe("over HTTP", () => {
  const faults: [FaultSpec, number][] = [
    [{ fault: "stall-before-headers" }, 0],
    [{ fault: "stall-after-headers" }, 0],
    [{ fault: "stall-after-headers", afterBytes: 12 }, 12],
    [{ fault: "slow-drip", bytesPerChunk: 12 }, 12],
  ];

  /** A server with one fault, and a call to it that got as far as the fault lets it. */
  const stalled = async (fault: FaultSpec, signal?: AbortSignal) => {
    const { wait, waits } = endlessWait();
    const broken = withFaults(rowsBackend, { from: 1, ...fault }, { wait });
    const entered = Promise.withResolvers<Request>();
    const server = await serve((request) => {
      entered.resolve(request);
      return broken(request);
    });
    const call = fetch(server.url, signal ? { signal } : {});
    if (fault.fault === "stall-before-headers") {
      const request = await entered.promise;
      return { server, request, waits, next: call };
    }
    const response = await call;
    expect(response.status).toBe(200);
    const reader = response.body?.getReader();
    return { server, request: await entered.promise, waits, next: reader?.read(), reader };
  };

  test.each(faults)("%j ends at once for a caller that aborts, and for the server", async (fault, bytes) => {
    const leaving = new AbortController();
    const { request, next, reader, waits } = await stalled(fault, leaving.signal);
    const aborted = once(request.signal, "abort");
    let pending: Promise<unknown> | undefined = next;
    if (bytes > 0) {
      expect((await next) as unknown).toMatchObject({ value: new Uint8Array(Buffer.from(RIGHT).subarray(0, bytes)) });
      pending = reader?.read();
    }
    leaving.abort();
    await expect(pending).rejects.toMatchObject({ name: "AbortError" });
    await aborted;
    expect(waits.every(({ signal }) => signal.aborted)).toBe(true);
  });

  test.each(faults)("a server with %j closes at once, and its caller fails", async (fault, bytes) => {
    const { server, next, reader, waits } = await stalled(fault);
    let pending: Promise<unknown> | undefined = next;
    if (bytes > 0) {
      await next;
      pending = reader?.read();
    }
    const failure = expect(pending).rejects.toMatchObject({ name: "TypeError", cause: { code: "UND_ERR_SOCKET" } });
    await Promise.all([server.close(), failure]);
    expect(waits.every(({ signal }) => signal.aborted)).toBe(true);
  });
});
