import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { emulate } from "../../test-support/emulate.ts";

const LIST_URL = "http://localhost/v1/orchestration/records/list";
const authorized = { headers: { authorization: "Bearer any" } };

describe("the time that answers take", () => {
  test("is waited for after every answer is made", async () => {
    const waited: number[] = [];
    const { list } = emulate({ latencyMs: 250, wait: async (ms) => void waited.push(ms) });
    await list();
    await list("/nowhere");
    expect(waited).toEqual([250, 250]);
  });

  test("ends at once when the request is aborted", async () => {
    const waiting = Promise.withResolvers<void>();
    const { emulator } = emulate({
      latencyMs: 1,
      wait: () => {
        waiting.resolve();
        return new Promise(() => {});
      },
    });
    const leaving = new AbortController();
    const call = emulator.fetch(LIST_URL, { ...authorized, signal: leaving.signal });
    await waiting.promise;
    leaving.abort(new Error("enough"));
    await expect(call).rejects.toThrow("enough");
  });

  test("is that of a timer, which an abort ends as well, also after what made the request was collected", async () => {
    const { emulator } = emulate({ latencyMs: 2 ** 31 - 1 });
    const leaving = new AbortController();
    const call = emulator.fetch(LIST_URL, { ...authorized, signal: leaving.signal });
    call.catch(() => {});
    for (let turn = 0; turn < 3; turn += 1) {
      await new Promise((resolve) => setImmediate(resolve));
      collectGarbage();
    }
    leaving.abort(new Error("enough"));
    await expect(call).rejects.toThrow("enough");
  });
});

function collectGarbage(): void {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
}
