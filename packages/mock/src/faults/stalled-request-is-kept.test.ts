import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { rowsBackend } from "../../test-support/rows-backend.ts";
import { withFaults } from "./with-faults.ts";

const URL = "http://mock.example.com/list";
const reason = new Error("enough");

describe("an abort reaches a stall after the garbage collector was there", () => {
  setFlagsFromString("--expose-gc");
  const collect: () => void = runInNewContext("gc");
  const turn = () => new Promise<void>((resolve) => void setImmediate(resolve));
  const stall = { from: 1, fault: "stall-before-headers" } as const;
  const stallLater = { from: 1, fault: "stall-after-headers" } as const;
  const read = async (call: Promise<Response>) => (await call).text();

  test.each<[string, (signal: AbortSignal) => Promise<unknown>]>([
    ["of a URL", (signal) => withFaults(rowsBackend, stall)(URL, { signal })],
    ["of a Request", (signal) => withFaults(rowsBackend, stall)(new Request(URL, { signal }))],
    ["in a body", (signal) => read(withFaults(rowsBackend, stallLater)(new Request(URL, { signal })))],
    [
      "behind another fault",
      (signal) => {
        const init = { method: "POST", body: "{}", signal };
        return read(withFaults(withFaults(rowsBackend, stallLater), { from: 1, fault: "limit-ignored" })(URL, init));
      },
    ],
  ])("%s", async (_, call) => {
    const leaving = new AbortController();
    const calls = Array.from({ length: 20 }, () => call(leaving.signal).catch((error) => error));
    for (let round = 0; round < 5; round++) {
      await turn();
      collect();
    }
    leaving.abort(reason);
    expect(new Set(await Promise.all(calls))).toEqual(new Set([reason]));
  });
});
